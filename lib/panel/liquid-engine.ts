import { Liquid, type Template } from 'liquidjs';
import { knownPlace, type Place } from './filters/place.ts';
import { ESCAPING_FILTERS, escapedText } from './liquid-filters.ts';
import { registerIntlFilters } from './liquid-intl.ts';
import { plainCopy } from './plain-copy.ts';
import type { TemplateJob, TemplateOutcome, TemplateProblem } from './template-job.ts';

/** A template's output is at most this long, in UTF-16 units. liquidjs has no limit of its own for it: `memoryLimit` lets 10 MB pass. */
export const OUTPUT_LIMIT = 256_000;

/** Tags that would read another template: in a browser liquidjs fetches those from the network. */
const READING_TAGS = ['include', 'render', 'layout', 'block'];

/** An engine and the clock that its filters read. */
interface Engine {
  liquid: Liquid;
  clock: { now: number };
}

/** Made anew when the place changes, which it does not while a page is open. */
let made: { key: string; engine: Engine } | null = null;

/** Does one job. Never throws. The limits inside are co-operative: whoever asks also has to kill what takes too long. */
export function runJob(job: TemplateJob): TemplateOutcome {
  const engine = engineAt(job.kind === 'check' ? ANYWHERE : job.setting);
  let parsed: Template[];
  try {
    parsed = engine.liquid.parse(job.template);
  } catch (error) {
    return failed('parse', error);
  }
  return job.kind === 'check' ? { ok: true, html: '' } : render(engine, parsed, job);
}

function render(
  { liquid, clock }: Engine,
  parsed: Template[],
  job: TemplateJob & { kind: 'render' },
): TemplateOutcome {
  clock.now = job.setting.now;
  try {
    const html = String(liquid.renderSync(parsed, plainCopy({ ...job.variables })));
    return html.length <= OUTPUT_LIMIT ? { ok: true, html } : { ok: false, problem: TOO_LONG };
  } catch (error) {
    return failed('render', error);
  }
}

const TOO_LONG: TemplateProblem = { reason: 'too-long', message: 'The output is longer than 256 kB.' };

const ANYWHERE: Place = { locale: 'en', timeZone: 'UTC' };

function engineAt({ locale, timeZone }: Place): Engine {
  const key = JSON.stringify([locale, timeZone]);
  if (made?.key !== key) made = { key, engine: makeEngine(knownPlace({ locale, timeZone })) };
  return made.engine;
}

function makeEngine(place: Place): Engine {
  const liquid = new Liquid({
    locale: place.locale,
    timezoneOffset: place.timeZone,
    outputEscape: escapedText,
    ownPropertyOnly: true,
    strictFilters: true,
    parseLimit: 100_000,
    renderLimit: 200,
    memoryLimit: 5_000_000,
    templates: {},
  });
  for (const tag of READING_TAGS) delete liquid.tags[tag];
  for (const [name, filter] of Object.entries(ESCAPING_FILTERS)) liquid.registerFilter(name, filter);
  const clock = { now: 0 };
  registerIntlFilters(liquid, place, clock);
  return { liquid, clock };
}

function failed(reason: 'parse' | 'render', error: unknown): TemplateOutcome {
  return { ok: false, problem: { reason, message: messageOf(error), ...placeOf(error) } };
}

/** liquidjs appends the place to its message, and we tell it apart. */
function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message.replace(/, line:\d+, col:\d+$/, '') : String(error);
  return message.endsWith('limit exceeded') ? `The template does too much work: ${message}.` : message;
}

function placeOf(error: unknown): { line?: number; column?: number } {
  if (!(error instanceof Error)) return {};
  const [, line, column] = /, line:(\d+), col:(\d+)$/.exec(error.message) ?? [];
  return line === undefined ? {} : { line: Number(line), column: Number(column) };
}
