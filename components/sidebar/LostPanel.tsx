import { t } from '../../lib/i18n.ts';
import { Button } from '../ui/Button.tsx';

/** The background did not answer: the extension was updated or is starting again. */
export function LostPanel({ onRetry }: { onRetry: () => void }) {
  return (
    <div class="failure">
      <p>{t('sidebar.lost.title')}</p>
      <p class="muted">{t('sidebar.lost.text')}</p>
      <p class="actions">
        <Button onClick={onRetry}>{t('sidebar.tryAgain')}</Button>
      </p>
    </div>
  );
}
