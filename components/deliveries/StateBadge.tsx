import { t } from '../../lib/i18n.ts';
import type { DeliveryReport } from '../../lib/webhooks/reports.ts';
import { Badge, type BadgeColor } from '../ui/Badge.tsx';

type Shown = DeliveryReport['state']['is'] | 'sending';

/** Lines on a grid of 16. */
const PATHS: Record<Shown, string> = {
  waiting: 'M8 13.75a5.75 5.75 0 1 0 0-11.5 5.75 5.75 0 0 0 0 11.5ZM8 4.75V8l2.25 1.5',
  sending: 'M2.5 8h10M9 4.25 12.75 8 9 11.75',
  delivered: 'M3 8.75l3.25 3.25L13 4.5',
  failed: 'M4 4l8 8M12 4l-8 8',
  skipped: 'M8 13.75a5.75 5.75 0 1 0 0-11.5 5.75 5.75 0 0 0 0 11.5ZM4 12 12 4',
};

const COLORS: Record<Shown, BadgeColor> = {
  waiting: 'yellow',
  sending: 'blue',
  delivered: 'green',
  failed: 'red',
  skipped: 'gray',
};

/** How far a delivery is: a word, an icon and a colour, each of which says it alone. */
export function StateBadge({ delivery }: { delivery: Pick<DeliveryReport, 'state' | 'isBeingSent'> }) {
  const shown = delivery.isBeingSent ? 'sending' : delivery.state.is;
  return (
    <Badge color={COLORS[shown]}>
      <span class="delivery-state">
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
          <path d={PATHS[shown]} />
        </svg>
        {shown === 'sending' ? t('deliveries.state.sending') : stateText(shown)}
      </span>
    </Badge>
  );
}

/** A state in a word. */
export function stateText(state: DeliveryReport['state']['is']): string {
  switch (state) {
    case 'waiting':
      return t('deliveries.state.waiting');
    case 'delivered':
      return t('deliveries.state.delivered');
    case 'failed':
      return t('deliveries.state.failed');
    case 'skipped':
      return t('deliveries.state.skipped');
  }
}
