import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { cleanHtml } from '../../lib/panel/clean-html.ts';
import { problemText } from '../../lib/panel/problem-text.ts';
import type { TemplateRenderer } from '../../lib/panel/render-template.ts';
import type { TemplateOutcome, TemplateProblem, TemplateVariables } from '../../lib/panel/template-job.ts';
import { Badge } from '../ui/Badge.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { TemplateOutput } from './TemplateOutput.tsx';
import { TemplateWorld } from './template-context.ts';

/** A frame that nobody sees any more may stay for so long, in milliseconds: the next one mostly takes its place before. */
const LINGERS = 100;

interface TemplatePanelProps {
  name: string;
  /** Whose data it is. */
  owner?: string;
  template: string;
  variables: TemplateVariables;
  /** When the answer came, in milliseconds since the epoch. Left out where no lookup is logged: in a preview. */
  at?: number;
  render: TemplateRenderer['render'];
}

/**
 * What a template makes of an answer. The former output stays until the next one is there; pictures come when they are there, those that the page has with it. With the next owner the frame is out of sight at
 * once, and taken out of the page a moment later: to end its document takes as long as to show the other panels.
 */
export function TemplatePanel({ name, owner = '', template, variables, at = 0, render }: TemplatePanelProps) {
  const world = useContext(TemplateWorld);
  const [made, setMade] = useState<Made>({ owner, output: NONE });
  const output = made.owner === owner ? made.output : NONE;
  const setOutput = (next: Output) => setMade({ owner, output: next });
  const pictures = useRef<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    pictures.current = new Map();
    const drop = () => setMade((former) => (former.owner === owner ? former : { owner, output: NONE }));
    const timer = setTimeout(drop, LINGERS);
    return () => clearTimeout(timer);
  }, [owner]);
  useEffect(() => {
    let current = true;
    const { id } = variables.connector;
    render(template, variables).then(async (outcome) => {
      if (!current) return;
      pictures.current = new Map([...pictures.current, ...(world.knownImages?.(id) ?? [])]);
      const next = outputOf(outcome, pictures.current);
      setOutput(next);
      if (next.kind === 'problem') world.onProblem(id, at, next.problem);
      if (next.kind !== 'html' || next.images.length === 0) return;
      const loaded = await world.loadImages(id, next.images);
      if (!current || loaded.size === 0) return;
      pictures.current = new Map([...pictures.current, ...loaded]);
      setOutput(outputOf(outcome, pictures.current));
    });
    return () => {
      current = false;
    };
  }, [owner, template, variables, at, render, world]);

  return (
    <>
      {output.kind === 'none' && <Skeleton label={t('sidebar.panel.preparing')} />}
      {output.kind === 'empty' && <p class="muted">{t('sidebar.panel.noOutput')}</p>}
      {output.kind === 'problem' && <TemplateFault problem={world.author ? output.problem : null} />}
      {made.output.kind === 'html' && (
        <div key={made.owner} hidden={made.owner !== owner}>
          <TemplateOutput html={made.output.html} title={name} />
        </div>
      )}
    </>
  );
}

/** An agent reads one line; `problem` is for the template's author. */
function TemplateFault({ problem }: { problem: TemplateProblem | null }) {
  return (
    <div class="failure">
      <p class="status-line">
        <Badge color="red">{t('sidebar.panel.templateError')}</Badge>
      </p>
      {problem === null ? <p>{t('sidebar.panel.adminCanMend')}</p> : <p dir="auto">{problemText(problem)}</p>}
    </div>
  );
}

type Output =
  | { kind: 'none' | 'empty' }
  | { kind: 'html'; html: string; images: string[] }
  | { kind: 'problem'; problem: TemplateProblem };

interface Made {
  owner: string;
  output: Output;
}

const NONE: Output = { kind: 'none' };

function outputOf(outcome: TemplateOutcome, pictures: ReadonlyMap<string, string>): Output {
  if (!outcome.ok) return { kind: 'problem', problem: outcome.problem };
  const cleaned = cleanHtml(outcome.html, pictures);
  if (!cleaned.ok) return { kind: 'problem', problem: TOO_MANY };
  const { html, images, empty } = cleaned;
  return empty ? { kind: 'empty' } : { kind: 'html', html, images };
}

const TOO_MANY: TemplateProblem = { reason: 'too-many' };
