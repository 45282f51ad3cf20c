import type { ComponentChildren } from 'preact';
import type { LookupFacts } from '../../lib/lookup/failure-report.ts';
import type { FailureView, MendingPage } from '../../lib/panel/panel.ts';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { Countdown } from './Countdown.tsx';
import { FailureDetails } from './FailureDetails.tsx';

export type { FailureView };

interface FailurePanelProps {
  failure: FailureView;
  /** When the lookup was over, in milliseconds since the epoch, and how long it took. */
  at: number;
  durationMs: number;
  onRetry: () => void;
  onMend: (page: MendingPage) => void;
  /** What helps to mend it; left out where nobody is to hand it on. */
  explain?: (() => Promise<LookupFacts | null>) | undefined;
}

/** A lookup that gave nothing: what happened, who can mend it, and the way there where it is one click. Nothing asks again by itself. */
export function FailurePanel({ failure, at, durationMs, onRetry, onMend, explain }: FailurePanelProps) {
  const { text, mend, until, answer } = failure;
  const http = answer.status === 'error' && answer.reason !== 'http' ? answer.http : undefined;
  return (
    <>
      <FailureWords failure={failure}>
        <p>{text.advice}</p>
        {until !== null && <Countdown until={until} />}
        <p class="muted">
          {text.who} {http !== undefined && <span class="failure-http">HTTP {http}</span>}
        </p>
      </FailureWords>
      <p class="actions">
        {mend !== null && (
          <Button kind="primary" onClick={() => onMend(mend)}>
            {mendLabel(mend)}
          </Button>
        )}
        <Button onClick={onRetry}>{until === null ? 'Try again' : 'Ask now'}</Button>
      </p>
      {explain !== undefined && <FailureDetails failed={{ answer, at, durationMs }} explain={explain} />}
    </>
  );
}

interface RefreshFailedProps {
  failure: FailureView;
  onMend: (page: MendingPage) => void;
}

/** Above an earlier answer that stays in sight: why the newest refresh brought none. */
export function RefreshFailed({ failure, onMend }: RefreshFailedProps) {
  const { text, mend, until } = failure;
  return (
    <div class="refresh-failed">
      <FailureWords failure={failure}>
        <p>
          {text.advice} Showing the earlier answer.{' '}
          {mend !== null && (
            <Button kind="link" onClick={() => onMend(mend)}>
              {mendLabel(mend)}
            </Button>
          )}
        </p>
        {until !== null && <Countdown until={until} />}
      </FailureWords>
    </div>
  );
}

function FailureWords({ failure, children }: { failure: FailureView; children: ComponentChildren }) {
  return (
    <div class="failure">
      <p class="status-line">
        <Badge color={colorOf(failure)}>{failure.text.title}</Badge>
      </p>
      {children}
    </div>
  );
}

/** Red is what went wrong, yellow what may be over soon. */
function colorOf({ kind, until }: FailureView): 'red' | 'yellow' {
  return kind === 'error' && until === null ? 'red' : 'yellow';
}

function mendLabel(mend: MendingPage): string {
  return mend === 'grant' ? 'Allow access' : 'Open options';
}
