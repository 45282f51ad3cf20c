import type { ComponentChildren } from 'preact';
import { t } from '../../lib/i18n.ts';
import type { EventName } from '../../lib/webhooks/all-events.ts';
import type { DeliveryReport } from '../../lib/webhooks/reports.ts';
import { Button } from '../ui/Button.tsx';
import { momentText } from './moment-text.ts';
import type { DeliveryActions } from './use-delivery-actions.ts';

interface Props {
  delivery: DeliveryReport;
  actions: Pick<DeliveryActions, 'copy' | 'isRule'>;
}

/** No other browser sees the same event of these. */
const OWN: readonly EventName[] = ['ticket.opened', 'action'];

/** What a delivery is about: when and where the event was seen, where it is sent, and under which id. */
export function DeliveryFacts({ delivery, actions }: Props) {
  const { id, rule, ruleName, at, helpdesk, endpoint } = delivery;
  return (
    <dl class="delivery-list">
      <Fact name={t('deliveries.details.seen')}>{momentText(at)}</Fact>
      <Fact name={t('deliveries.details.helpdesk')}>{helpdesk.origin}</Fact>
      <Fact name={t('deliveries.filter.rule')}>
        {actions.isRule(rule) ? <a href={`#webhooks/${rule}`}>{ruleName}</a> : ruleName}
      </Fact>
      <Fact name={t('deliveries.details.endpoint')}>{endpoint}</Fact>
      <Fact name={t('deliveries.details.id')}>
        <code>{id}</code>{' '}
        <Button kind="link" onClick={() => actions.copy(id, t('deliveries.details.copied'))}>
          {t('deliveries.details.copyId')}
        </Button>
      </Fact>
      {delivery.shared || OWN.includes(delivery.event) ? null : (
        <Fact name={t('deliveries.details.notShared')}>{t('deliveries.details.notSharedWhy')}</Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
