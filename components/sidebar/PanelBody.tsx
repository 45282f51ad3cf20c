import { useRef } from 'preact/hooks';
import type { TimedAnswer } from '../../lib/lookup/answer.ts';
import type { LookupFacts } from '../../lib/lookup/failure-report.ts';
import type { PanelView } from '../../lib/panel/panel.ts';
import type { TemplateRenderer } from '../../lib/panel/render-template.ts';
import { BadgePanel } from './BadgePanel.tsx';
import { FailurePanel } from './FailurePanel.tsx';
import type { SidebarPage } from './port.ts';
import { TemplatePanel } from './TemplatePanel.tsx';
import { UnknownPanel } from './UnknownPanel.tsx';
import { WaitingPanel } from './WaitingPanel.tsx';
import './panel.css';

interface PanelBodyProps {
  /** The connector's name. */
  name: string;
  /** Whose data it is: nothing of it outlives that. */
  owner?: string | undefined;
  /** The key of what stays for the next owner as long as nobody has touched it. */
  untouched?: number;
  view: PanelView;
  answer: TimedAnswer | null;
  render: TemplateRenderer['render'];
  onRetry: () => void;
  onOpen: (page: SidebarPage) => void;
  explain?: (() => Promise<LookupFacts | null>) | undefined;
}

/** A panel without its head: what the sidebar shows, and the preview of the options page. One that has shown a template keeps the frame of that for the next customer's. */
export function PanelBody(props: PanelBodyProps) {
  const { name, owner, view, answer, render } = props;
  const hasFrame = useRef(false);
  hasFrame.current ||= view.kind === 'template';
  return (
    <>
      <PlainBody {...props} />
      {hasFrame.current && (
        <TemplatePanel
          name={name}
          owner={owner}
          job={view.kind === 'template' ? view : null}
          at={answer?.at}
          render={render}
        />
      )}
    </>
  );
}

/** What is no template's output. */
function PlainBody({ name, owner, untouched, view, answer, onRetry, onOpen, explain }: PanelBodyProps) {
  switch (view.kind) {
    case 'waiting':
      return <WaitingPanel key={owner} name={name} slowAfter={view.slowAfter} />;
    case 'badge':
      return (
        <BadgePanel key={untouched} badge={view.badge} changes={view.changes} link={view.link} name={name} />
      );
    case 'template':
      return null;
    case 'unknown':
      return <UnknownPanel key={owner} name={name} onExplain={() => onOpen('endpoint')} />;
    case 'error':
    case 'timeout':
      return (
        <FailurePanel
          key={owner}
          failure={view}
          at={answer?.at ?? 0}
          durationMs={answer?.durationMs ?? 0}
          onRetry={onRetry}
          onMend={onOpen}
          explain={explain}
        />
      );
  }
}
