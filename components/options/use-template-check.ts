import { useEffect, useState } from 'preact/hooks';
import type { TemplateProblem } from '../../lib/panel/template-job.ts';
import { sentence } from '../sidebar/TemplatePanel.tsx';
import type { Problem } from './draft-problems.ts';
import type { OptionsPort } from './port.ts';

/** How long after the last key the template is parsed, in milliseconds. */
const PAUSE = 300;

export interface TemplateCheck {
  problems: Problem[];
  /** The line that does not parse, from 1. */
  line: number | undefined;
  /** Parses the template now and gives what is wrong with it. */
  run: () => Promise<TemplateProblem | null>;
}

/** Parses the template while it is written; `null` where the connector has none. */
export function useTemplateCheck(port: OptionsPort, template: string | null): TemplateCheck {
  const [last, setLast] = useState<{ template: string; problem: TemplateProblem | null } | null>(null);
  const run = async () => {
    if (template === null) return null;
    const problem = await port.templates.check(template);
    setLast({ template, problem });
    return problem;
  };
  useEffect(() => {
    const timer = setTimeout(() => void run(), PAUSE);
    return () => clearTimeout(timer);
  }, [template]);
  const problem = last !== null && last.template === template ? last.problem : null;
  return {
    problems: problem === null ? [] : [{ path: 'template', message: sentence(problem) }],
    line: problem?.line,
    run,
  };
}
