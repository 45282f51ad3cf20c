import { useContext, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { cleanHtml } from '../../lib/panel/clean-html.ts';
import { problemText } from '../../lib/panel/problem-text.ts';
import type { TemplateRenderer } from '../../lib/panel/render-template.ts';
import type { TemplateOutcome, TemplateProblem, TemplateVariables } from '../../lib/panel/template-job.ts';
import { Badge } from '../ui/Badge.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { TemplateFrame } from './TemplateFrame.tsx';
import { TemplateValues } from './TemplateValues.tsx';
import { TemplateWorld } from './template-context.ts';
import { ValueActionsContext } from './value-actions.ts';
import './template-output.css';

interface TemplatePanelProps {
  name: string;
  /** Whose data it is: nothing that was made of it outlives that. */
  owner?: string | undefined;
  /** The template and what it is run on, which it is whenever another object comes; `null` while the panel shows something else, and only keeps its frame. */
  job: { template: string; variables: TemplateVariables } | null;
  /** When the answer came, in milliseconds since the epoch. Left out where no lookup is logged: in a preview. */
  at?: number | undefined;
  render: TemplateRenderer['render'];
}

/**
 * What a template makes of an answer. The former output stays until the next one is there; pictures come when they are there, those that the page has with it. The frame
 * stays for whatever comes next, empty: to make or to end one takes as long as to show all other panels.
 */
export function TemplatePanel({ name, owner = '', job, at = 0, render }: TemplatePanelProps) {
  const world = useContext(TemplateWorld);
  const actions = useContext(ValueActionsContext);
  const whose = job && owner;
  const [made, setMade] = useState<Made>({ whose, output: NONE });
  const [frame, setFrame] = useState<Document | null>(null);
  const pictures = useRef<ReadonlyMap<string, string>>(new Map());
  if (made.whose !== whose) {
    pictures.current = new Map();
    setMade({ whose, output: NONE });
  }
  /** Before the frame, not after it: the worker makes the output while this page is laid out. */
  useLayoutEffect(() => {
    if (job === null) return;
    let current = true;
    const { template, variables } = job;
    const { id } = variables.connector;
    render(template, variables).then(async (outcome) => {
      if (!current) return;
      pictures.current = new Map([...pictures.current, ...(world.knownImages?.(id) ?? [])]);
      const next = outputOf(outcome, pictures.current);
      setMade({ whose, output: next });
      if (next.kind === 'problem') world.onProblem(id, at, next.problem);
      if (next.kind !== 'html' || next.images.length === 0) return;
      const loaded = await world.loadImages(id, next.images);
      if (!current || loaded.size === 0) return;
      pictures.current = new Map([...pictures.current, ...loaded]);
      setMade({ whose, output: outputOf(outcome, pictures.current) });
    });
    return () => {
      current = false;
    };
  }, [whose, job, at, render, world]);

  const { output } = made;
  const html = output.kind === 'html' ? output.html : '';
  const isComing = output.kind === 'none' ? whose !== null : html !== '' && frame === null;
  return (
    <>
      {isComing && <Skeleton label={t('sidebar.panel.preparing')} />}
      {output.kind === 'empty' && <p class="muted">{t('sidebar.panel.noOutput')}</p>}
      {output.kind === 'problem' && <TemplateFault problem={world.author ? output.problem : null} />}
      <div class="template" hidden={html === ''}>
        <TemplateFrame html={html} title={name} onDocument={setFrame} />
        {html !== '' && frame !== null && actions !== null && (
          <TemplateValues key={html} frame={frame} actions={actions} />
        )}
      </div>
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
  /** The owner of the data it was made of. */
  whose: string | null;
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
