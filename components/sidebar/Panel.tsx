import { useId, useMemo, useRef, useState } from 'preact/hooks';
import type { TicketFacts } from '../../lib/helpdesks/ticket.ts';
import { type PanelView, panelView } from '../../lib/panel/panel.ts';
import type { TemplateRenderer } from '../../lib/panel/render-template.ts';
import { IconButton } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Age } from './Age.tsx';
import { BlurButton } from './BlurButton.tsx';
import { type FailureView, RefreshFailed } from './FailurePanel.tsx';
import { LostPanel } from './LostPanel.tsx';
import { PanelBody } from './PanelBody.tsx';
import type { PanelState } from './panel-state.ts';
import type { SidebarPage } from './port.ts';
import { Snippets } from './Snippets.tsx';

interface PanelProps {
  panel: PanelState;
  ticket: TicketFacts | null;
  now: number;
  render: TemplateRenderer['render'];
  onRefresh: () => void;
  onOpen: (page: SidebarPage) => void;
}

/** One connector's panel: its name, how old its data is, a way to ask again, and what the endpoint said. */
export function Panel({ panel, ticket, now, render, onRefresh, onOpen }: PanelProps) {
  const { spec, answer, failure, asking, lost } = panel;
  const title = useId();
  const [blurred, setBlurred] = useState(spec.blur === true);
  const refreshButton = useRef<HTMLButtonElement>(null);
  const view = useMemo(() => panelView(spec, answer?.answer ?? null, ticket), [spec, answer?.answer, ticket]);
  const failed = failure === null ? null : failureView(panelView(spec, failure.answer, ticket));
  /** The button that was pressed goes away with the failure: the focus stays in the panel. */
  function retry() {
    refreshButton.current?.focus();
    onRefresh();
  }
  return (
    <section
      class={blurred ? 'panel panel-blurred' : 'panel'}
      tabIndex={-1}
      aria-labelledby={title}
      aria-busy={asking}
    >
      <header class="panel-head">
        <h2 id={title}>
          <bdi>{spec.name}</bdi>
        </h2>
        {answer !== null && <Age at={answer.at} now={now} updating={asking} />}
        {spec.blur && <BlurButton name={spec.name} blurred={blurred} onToggle={setBlurred} />}
        <IconButton
          ref={refreshButton}
          label={`Refresh ${spec.name}`}
          shortcut="R"
          aria-disabled={asking}
          onClick={onRefresh}
        >
          <Icon name="refresh" turning={asking} />
        </IconButton>
      </header>
      {spec.description !== '' && (
        <p class="panel-description">
          <bdi>{spec.description}</bdi>
        </p>
      )}
      <div class="panel-body">
        {failed !== null && <RefreshFailed failure={failed} onMend={onOpen} />}
        {lost && <LostPanel onRetry={retry} />}
        {!(lost && answer === null) && (
          <PanelBody name={spec.name} view={view} render={render} onRetry={retry} onOpen={onOpen} />
        )}
        {spec.snippets !== undefined && answer?.answer.status === 'found' && (
          <Snippets snippets={spec.snippets} data={answer.answer.data} ticket={ticket} />
        )}
      </div>
    </section>
  );
}

function failureView(view: PanelView): FailureView | null {
  return view.kind === 'error' || view.kind === 'timeout' ? view : null;
}
