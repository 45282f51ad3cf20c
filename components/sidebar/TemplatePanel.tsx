import { useEffect, useState } from 'preact/hooks';
import { cleanHtml } from '../../lib/panel/clean-html.ts';
import type { TemplateRenderer } from '../../lib/panel/render-template.ts';
import type { TemplateOutcome, TemplateProblem, TemplateVariables } from '../../lib/panel/template-job.ts';
import { Badge } from '../ui/Badge.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { TemplateFrame } from './TemplateFrame.tsx';

interface TemplatePanelProps {
  name: string;
  template: string;
  variables: TemplateVariables;
  render: TemplateRenderer['render'];
}

/** What a template makes of an answer. The former output stays until the next one is there. */
export function TemplatePanel({ name, template, variables, render }: TemplatePanelProps) {
  const [output, setOutput] = useState<Output>({ kind: 'none' });
  useEffect(() => {
    let current = true;
    render(template, variables).then((outcome) => {
      if (current) setOutput(outputOf(outcome));
    });
    return () => {
      current = false;
    };
  }, [template, variables, render]);

  switch (output.kind) {
    case 'none':
      return <Skeleton label="Preparing the panel" />;
    case 'empty':
      return <p class="muted">The template gave no output for this customer.</p>;
    case 'html':
      return <TemplateFrame html={output.html} title={name} />;
    case 'problem':
      return <TemplateFault problem={output.problem} />;
  }
}

function TemplateFault({ problem }: { problem: TemplateProblem }) {
  return (
    <div class="failure">
      <p class="status-line">
        <Badge color="red">Template error</Badge>
      </p>
      <p dir="auto">{sentence(problem)}</p>
      <p class="muted">Whoever set up this connector can mend it in its template.</p>
    </div>
  );
}

type Output =
  | { kind: 'none' | 'empty' }
  | { kind: 'html'; html: string }
  | { kind: 'problem'; problem: TemplateProblem };

function outputOf(outcome: TemplateOutcome): Output {
  if (!outcome.ok) return { kind: 'problem', problem: outcome.problem };
  const cleaned = cleanHtml(outcome.html);
  if (!cleaned.ok) return { kind: 'problem', problem: TOO_MANY };
  return cleaned.empty ? { kind: 'empty' } : { kind: 'html', html: cleaned.html };
}

const TOO_MANY: TemplateProblem = {
  reason: 'too-long',
  message: 'The output has more than 5,000 elements.',
};

/** "Line 3, column 5: undefined filter: nope" */
export function sentence({ line, column, message }: TemplateProblem): string {
  return line === undefined ? message : `Line ${line}, column ${column}: ${message}`;
}
