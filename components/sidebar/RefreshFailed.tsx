import type { Answer } from '../../lib/lookup/answer.ts';
import { failureText } from '../../lib/lookup/failure-text.ts';
import { mendingPage } from '../../lib/panel/panel.ts';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { errorLabel } from './ErrorPanel.tsx';
import type { SidebarPage } from './port.ts';
import { timeoutLabel } from './TimeoutPanel.tsx';

/** Above older data that stays in sight: why the newest refresh brought none. */
export function RefreshFailed({ answer, onOpen }: { answer: Answer; onOpen: (page: SidebarPage) => void }) {
  if (answer.status !== 'error' && answer.status !== 'timeout') return null;
  const mend = answer.status === 'error' ? mendingPage(answer.reason) : null;
  return (
    <div class="refresh-failed">
      <p class="status-line">
        {answer.status === 'timeout' ? (
          <Badge color="yellow">{timeoutLabel(answer.seconds)}</Badge>
        ) : (
          <Badge color="red">{errorLabel(answer.http ?? null)}</Badge>
        )}
      </p>
      <p>
        {failureText(answer).title} Showing the earlier answer.{' '}
        {mend !== null && (
          <Button kind="link" onClick={() => onOpen(mend)}>
            {mend === 'grant' ? 'Allow access' : 'Open settings'}
          </Button>
        )}
      </p>
    </div>
  );
}
