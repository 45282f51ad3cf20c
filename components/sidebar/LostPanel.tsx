import { Button } from '../ui/Button.tsx';

/** The background did not answer: the extension was updated or is starting again. */
export function LostPanel({ onRetry }: { onRetry: () => void }) {
  return (
    <div class="failure">
      <p>Deskside lost touch with this page.</p>
      <p class="muted">Try again; if that does not help, reload the page.</p>
      <p class="actions">
        <Button onClick={onRetry}>Try again</Button>
      </p>
    </div>
  );
}
