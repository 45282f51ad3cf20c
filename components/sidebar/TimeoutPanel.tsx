import type { PanelView } from '../../lib/panel/panel.ts';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { FailureWords } from './FailureWords.tsx';

interface TimeoutPanelProps {
  timeout: PanelView & { kind: 'timeout' };
  onRetry: () => void;
}

/** The endpoint did not answer in time. Nothing asks again by itself. */
export function TimeoutPanel({ timeout, onRetry }: TimeoutPanelProps) {
  return (
    <>
      <FailureWords
        badge={<Badge color="yellow">{timeoutLabel(timeout.seconds)}</Badge>}
        text={timeout.text}
      />
      <p class="actions">
        <Button onClick={onRetry}>Try again</Button>
      </p>
    </>
  );
}

export function timeoutLabel(seconds: number): string {
  return `Timeout (${seconds}s)`;
}
