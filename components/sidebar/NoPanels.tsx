import { t } from '../../lib/i18n.ts';

/** There are connectors, and none is for this ticket: nothing is wrong. */
export function NoPanels() {
  return (
    <div class="notice">
      <h1>{t('sidebar.noPanels.title')}</h1>
      <p class="muted">{t('sidebar.noPanels.text')}</p>
    </div>
  );
}
