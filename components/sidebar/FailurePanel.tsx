import type { ComponentChildren } from 'preact';
import type { MendingPage, PanelView } from '../../lib/panel/panel.ts';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';

export type FailureView = PanelView & { kind: 'error' | 'timeout' };

interface FailurePanelProps {
  failure: FailureView;
  onRetry: () => void;
  onMend: (page: MendingPage) => void;
}

/** A lookup that gave nothing: what happened, who can mend it, and the way there where it is one click. Nothing asks again by itself. */
export function FailurePanel({ failure, onRetry, onMend }: FailurePanelProps) {
  const { text, mend } = failure;
  return (
    <>
      <FailureWords failure={failure}>
        <p>{text.advice}</p>
        <p class="muted">{text.who}</p>
      </FailureWords>
      <p class="actions">
        {mend !== null && (
          <Button kind="primary" onClick={() => onMend(mend)}>
            {mendLabel(mend)}
          </Button>
        )}
        <Button onClick={onRetry}>Try again</Button>
      </p>
    </>
  );
}

interface RefreshFailedProps {
  failure: FailureView;
  onMend: (page: MendingPage) => void;
}

/** Above an earlier answer that stays in sight: why the newest refresh brought none. */
export function RefreshFailed({ failure, onMend }: RefreshFailedProps) {
  const { text, mend } = failure;
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
      </FailureWords>
    </div>
  );
}

function FailureWords({ failure, children }: { failure: FailureView; children: ComponentChildren }) {
  return (
    <div class="failure">
      <p class="status-line">
        <Badge color={failure.kind === 'error' ? 'red' : 'yellow'}>{failure.text.title}</Badge>
      </p>
      {children}
    </div>
  );
}

function mendLabel(mend: MendingPage): string {
  return mend === 'grant' ? 'Allow access' : 'Open options';
}
