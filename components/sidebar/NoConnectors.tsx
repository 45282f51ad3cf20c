import { t } from '../../lib/i18n.ts';
import { Button } from '../ui/Button.tsx';

/** Nothing is set up yet. */
export function NoConnectors({ onSetUp }: { onSetUp: () => void }) {
  return (
    <div class="sidebar-notice">
      <h1>{t('sidebar.noConnectors.title')}</h1>
      <p class="muted">{t('sidebar.noConnectors.text')}</p>
      <p class="actions">
        <Button kind="primary" onClick={onSetUp}>
          {t('sidebar.noConnectors.add')}
        </Button>
      </p>
    </div>
  );
}
