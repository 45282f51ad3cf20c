import { t } from '../../lib/i18n.ts';
import { Button, buttonClass } from '../ui/Button.tsx';

interface Props {
  /** `filter`: there are others in the log. */
  why: 'no-rules' | 'none' | 'filter';
  onShowAll: () => void;
}

/** Why no delivery is here, and what to do. */
export function NoDeliveries({ why, onShowAll }: Props) {
  switch (why) {
    case 'no-rules':
      return (
        <div class="empty">
          <h2>{t('deliveries.empty.noRules')}</h2>
          <p>{t('deliveries.empty.noRulesHint')}</p>
          <a class={buttonClass('primary')} href="#webhooks">
            {t('deliveries.empty.toRules')}
          </a>
        </div>
      );
    case 'none':
      return (
        <div class="empty">
          <h2>{t('deliveries.empty.none')}</h2>
          <p>{t('deliveries.empty.noneHint')}</p>
        </div>
      );
    case 'filter':
      return (
        <div class="empty">
          <h2>{t('deliveries.empty.noMatch')}</h2>
          <p>{t('deliveries.empty.noMatchHint')}</p>
          <Button onClick={onShowAll}>{t('deliveries.empty.showAll')}</Button>
        </div>
      );
  }
}
