import type { PanelView } from '../../lib/panel/panel.ts';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { FailureWords } from './FailureWords.tsx';
import type { SidebarPage } from './port.ts';

interface ErrorPanelProps {
  error: PanelView & { kind: 'error' };
  onRetry: () => void;
  onMend: (page: SidebarPage) => void;
}

/** A lookup that failed: what happened, who can mend it, and the way there where it is one click. */
export function ErrorPanel({ error, onRetry, onMend }: ErrorPanelProps) {
  const { mend } = error;
  return (
    <>
      <FailureWords badge={<Badge color="red">{errorLabel(error.http)}</Badge>} text={error.text} />
      <p class="actions">
        {mend !== null && (
          <Button kind="primary" onClick={() => onMend(mend)}>
            {mend === 'grant' ? 'Allow access' : 'Open settings'}
          </Button>
        )}
        <Button onClick={onRetry}>Try again</Button>
      </p>
    </>
  );
}

/** "Error", with the HTTP status where there was one. */
export function errorLabel(http: number | null): string {
  return http === null ? 'Error' : `Error ${http}`;
}
