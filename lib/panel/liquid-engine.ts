import type { Liquid, Template } from 'liquidjs';
import type { Place } from './filters/place.ts';
import { unknownVariables } from './liquid-names.ts';
import { liquidProblem } from './liquid-problem.ts';
import { makeLiquid } from './liquid-setup.ts';
import { plainCopy } from './plain-copy.ts';
import type { TemplateCheck, TemplateJob, TemplateOutcome, TemplateProblem } from './template-job.ts';

/** A template's output is at most this long, in UTF-16 units. liquidjs has no limit of its own for it: `memoryLimit` lets 10 MB pass. */
export const OUTPUT_LIMIT = 256_000;

type JobOf<Kind> = Extract<TemplateJob, { kind: Kind }>;

/** An engine, and the clock that its filters read. */
interface Engine {
  place: string;
  liquid: Liquid;
  clock: { now: number };
}

/** Made anew when the place changes, which it does not while a page is open. */
let engine: Engine | null = null;

/** Renders a template. Never throws. The limits inside are co-operative: whoever asks also has to kill what takes too long. */
export function renderTemplate({ template, variables, setting }: JobOf<'render'>): TemplateOutcome {
  const { liquid, clock } = engineAt(setting);
  clock.now = setting.now;
  const parsed = parse(liquid, template);
  if (!Array.isArray(parsed)) return { ok: false, problem: parsed };
  try {
    const html = String(liquid.renderSync(parsed, plainCopy({ ...variables })));
    return html.length <= OUTPUT_LIMIT ? { ok: true, html } : { ok: false, problem: TOO_LONG };
  } catch (error) {
    return { ok: false, problem: liquidProblem('render', error, liquid) };
  }
}

/** Says what is wrong with a template without rendering it. Never throws. */
export function checkTemplate({ template, responses }: JobOf<'check'>): TemplateCheck {
  const { liquid } = engine ?? engineAt(ANYWHERE);
  const parsed = parse(liquid, template);
  if (!Array.isArray(parsed)) return { problem: parsed, warnings: [] };
  try {
    return { problem: null, warnings: unknownVariables(parsed, responses) };
  } catch {
    // Nested deeper than the stack: rendering says so.
    return { problem: null, warnings: [] };
  }
}

const TOO_LONG: TemplateProblem = { reason: 'too-long' };
const ANYWHERE: Place = { locale: 'en', timeZone: 'UTC' };

function parse(liquid: Liquid, template: string): Template[] | TemplateProblem {
  try {
    return liquid.parse(template);
  } catch (error) {
    return liquidProblem('parse', error, liquid);
  }
}

function engineAt({ locale, timeZone }: Place): Engine {
  const place = JSON.stringify([locale, timeZone]);
  if (engine?.place !== place) engine = { place, ...makeLiquid({ locale, timeZone }) };
  return engine;
}
