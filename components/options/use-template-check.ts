import { useEffect, useRef, useState } from 'preact/hooks';
import type { JsonObject } from '../../lib/lookup/answer.ts';
import { problemText } from '../../lib/panel/problem-text.ts';
import type {
  TemplateCheck as Checked,
  TemplateProblem,
  TemplateWarning,
} from '../../lib/panel/template-job.ts';
import type { Inserter } from '../template-editor/editor-handle.ts';
import type { Problem } from './draft-problems.ts';
import type { OptionsPort } from './port.ts';

/** How long after the last key the template is parsed, in milliseconds. */
const PAUSE = 300;

export interface TemplateCheck {
  problems: Problem[];
  /** Why it does not parse; `null` where it does. */
  problem: TemplateProblem | null;
  /** Names in it that nothing stands for, as far as the responses tell. */
  warnings: TemplateWarning[];
  /** Where others put text into the template by. */
  inserter: { current: Inserter | null };
  port: Pick<OptionsPort, 'templates' | 'loadEditor'>;
  /** Parses the template now and gives what is wrong with it. */
  run: () => Promise<TemplateProblem | null>;
}

/** Parses the template while it is written; `null` where the connector has none. `responses` are what the previews brought so far. */
export function useTemplateCheck(
  port: OptionsPort,
  template: string | null,
  responses: JsonObject[],
): TemplateCheck {
  const [last, setLast] = useState<{ template: string; checked: Checked } | null>(null);
  const inserter = useRef<Inserter | null>(null);
  const run = async () => {
    if (template === null) return null;
    const checked = await port.templates.check(template, responses);
    setLast({ template, checked });
    return checked.problem;
  };
  useEffect(() => {
    const timer = setTimeout(() => void run(), PAUSE);
    return () => clearTimeout(timer);
  }, [template, responses]);
  const { problem, warnings } = last !== null && last.template === template ? last.checked : UNCHECKED;
  return {
    problems: problem === null ? [] : [{ path: 'template', message: problemText(problem) }],
    problem,
    warnings,
    inserter,
    port,
    run,
  };
}

const UNCHECKED: Checked = { problem: null, warnings: [] };
