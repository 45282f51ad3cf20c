import { t } from '../../lib/i18n.ts';
import { allReadyMade } from '../../lib/webhooks/ready-made/all-ready-made.ts';
import { hashOf } from '../options/route.ts';
import { buttonClass } from '../ui/Button.tsx';
import './rules.css';

/** What a webhook does, for whoever has none, and rules to start from. */
export function NoRules() {
  return (
    <section class="empty">
      <h2>{t('webhooks.list.none')}</h2>
      <p>{t('webhooks.list.whatIsOne')}</p>
      <p class="muted">{t('webhooks.seenHere')}</p>
      <p class="empty-actions">
        <a class={buttonClass('primary')} href="#webhooks/new">
          {t('webhooks.list.add')}
        </a>
      </p>
      <h3>{t('webhooks.readyMade.title')}</h3>
      <ul class="rule-cards">
        {allReadyMade.map(({ id, name, description }) => (
          <li key={id} class="rule-card">
            <h4>{t(name)}</h4>
            <p class="muted">{t(description)}</p>
            <a
              class={buttonClass()}
              href={hashOf({ page: 'webhook', id: null, from: id })}
              aria-label={t('webhooks.readyMade.useNamed', { name: t(name) })}
            >
              {t('webhooks.readyMade.use')}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
