import { useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { TicketFacts } from '../../lib/helpdesks/ticket.ts';
import type { LookupFacts } from '../../lib/lookup/failure-report.ts';
import { type FailureView, type PanelView, panelView } from '../../lib/panel/panel.ts';
import type { TemplateRenderer } from '../../lib/panel/render-template.ts';
import { summary } from './announcement.ts';
import { RefreshFailed } from './FailurePanel.tsx';
import { LostPanel } from './LostPanel.tsx';
import { PanelBody } from './PanelBody.tsx';
import { PanelHead, type PanelPlace } from './PanelHead.tsx';
import { PicturesAccess } from './PicturesAccess.tsx';
import type { PanelState } from './panel-state.ts';
import type { SidebarPage } from './port.ts';
import { Snippets } from './Snippets.tsx';
import { QUICK, useSlow } from './use-slow.ts';
import { useUntouched } from './use-untouched.ts';

interface PanelProps {
  panel: PanelState;
  ticket: TicketFacts | null;
  /** Whose data it is: nothing in the body outlives that. `null` while no customer is shown: it is out of sight, and keeps no more than the frame of its template. */
  owner?: string | null;
  now: number;
  /** Missing where there is nothing to arrange. */
  place?: PanelPlace;
  render: TemplateRenderer['render'];
  onRefresh: () => void;
  onOpen: (page: SidebarPage) => void;
  /** What helps whoever mends a failed lookup; left out in a preview. */
  explain?: () => Promise<LookupFacts | null>;
}

/** One connector's panel: its name, how old its data is, a way to ask again, and what the endpoint said. */
export function Panel({ panel, owner = '', now, place, onRefresh, ...rest }: PanelProps) {
  const title = useId();
  /** The owner whose values the agent has asked to see: the next one's are blurred again, and so are these when the agent comes back. */
  const [unblurredFor, setUnblurredFor] = useState<string | null>(null);
  useLayoutEffect(() => setUnblurredFor(null), [owner]);
  const blurred = panel.spec.blur === true && unblurredFor !== owner;
  const refreshButton = useRef<HTMLButtonElement>(null);
  const drop = place?.drop ?? null;
  const away = owner === null;
  const busy = useSlow(panel.asking, QUICK);
  /** The button that was pressed goes away with the failure: the focus stays in the panel. */
  function retry() {
    refreshButton.current?.focus();
    onRefresh();
  }
  return (
    <section
      class={
        away
          ? undefined
          : ['panel', drop === null ? '' : `drop-${drop}`, blurred ? 'panel-blurred' : '']
              .filter(Boolean)
              .join(' ')
      }
      hidden={away}
      tabIndex={-1}
      aria-labelledby={title}
      aria-busy={panel.asking}
      data-connector={away ? null : panel.spec.connector}
    >
      {!away && (
        <PanelHead
          {...{ panel, now, busy, refreshButton, onRefresh }}
          id={title}
          {...(place && { place })}
          {...(panel.spec.blur && {
            blur: { blurred, toggle: () => setUnblurredFor(blurred ? owner : null) },
          })}
        />
      )}
      {place?.collapsed ? (
        <p class="panel-summary">{!panel.asking && <bdi>{summary(panel)}</bdi>}</p>
      ) : (
        <OpenPanel owner={owner ?? ''} panel={panel} onRetry={retry} {...rest} />
      )}
    </section>
  );
}

interface OpenPanelProps extends Pick<PanelProps, 'panel' | 'ticket' | 'render' | 'onOpen' | 'explain'> {
  owner: string;
  onRetry: () => void;
}

/** Each part has a key, and begins anew with the next owner, or where somebody has touched it; a template does so by itself. */
function OpenPanel({ owner, panel, ticket, ...rest }: OpenPanelProps) {
  const { spec, answer, former, failure, lost } = panel;
  const body = useRef<HTMLDivElement>(null);
  const untouched = useUntouched(body, owner);
  const { onRetry, onOpen } = rest;
  const view = useMemo(
    () => panelView(spec, answer?.answer ?? null, ticket, former),
    [spec, answer?.answer, ticket, former],
  );
  const failed = failure === null ? null : failureView(panelView(spec, failure.answer, ticket));
  return (
    <>
      {spec.description !== '' && (
        <p class="panel-description">
          <bdi>{spec.description}</bdi>
        </p>
      )}
      <div class="panel-body" ref={body}>
        {failure !== null && failed !== null && (
          <RefreshFailed
            key={owner}
            failure={failed}
            at={failure.at}
            durationMs={failure.durationMs}
            onRetry={onRetry}
            onMend={onOpen}
            explain={rest.explain}
          />
        )}
        {lost && <LostPanel onRetry={onRetry} />}
        {!(lost && answer === null) && (
          <PanelBody
            name={spec.name}
            owner={owner}
            untouched={untouched}
            view={view}
            answer={answer}
            {...rest}
          />
        )}
        <PicturesAccess key={untouched} connector={spec.connector} onAllow={() => onOpen('grant')} />
        {spec.snippets !== undefined && answer?.answer.status === 'found' && (
          <Snippets key={untouched} snippets={spec.snippets} data={answer.answer.data} ticket={ticket} />
        )}
      </div>
    </>
  );
}

function failureView(view: PanelView): FailureView | null {
  return view.kind === 'error' || view.kind === 'timeout' ? view : null;
}
