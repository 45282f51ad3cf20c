import { useState } from 'preact/hooks';
import { counted, t } from '../../lib/i18n.ts';
import { eventText } from '../../lib/webhooks/event-text.ts';
import type { DeliveryReport } from '../../lib/webhooks/reports.ts';
import { DeliveryDetails } from './DeliveryDetails.tsx';
import { DueIn } from './DueIn.tsx';
import { momentText } from './moment-text.ts';
import { outcomeTitle } from './outcome-title.ts';
import { StateBadge } from './StateBadge.tsx';
import type { DeliveryActions } from './use-delivery-actions.ts';

interface Props {
  delivery: DeliveryReport;
  actions: DeliveryActions;
}

/** One delivery: how far it is, what it is about, and on demand what was sent and what came back. */
export function DeliveryRow({ delivery, actions }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <li class="row delivery">
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary class="delivery-summary">
          <StateBadge delivery={delivery} />
          <span class="delivery-words">
            <TicketName ticket={delivery.ticket} />
            <span class="row-facts">
              {delivery.ruleName} · {eventText(delivery.event)}
            </span>
          </span>
          <span class="delivery-course">
            <time dateTime={new Date(delivery.at).toISOString()}>{momentText(delivery.at)}</time>
            <Course delivery={delivery} />
          </span>
        </summary>
        {open ? <DeliveryDetails delivery={delivery} actions={actions} /> : null}
      </details>
    </li>
  );
}

/** How it went so far: how many attempts, what came of the last one, and when the next is, where that is not up to the network. */
function Course({ delivery: { attempts, dueAt, isBeingSent } }: Pick<Props, 'delivery'>) {
  const last = attempts.at(-1);
  const counting = attempts.filter(({ outcome }) => outcome.kind !== 'offline').length;
  return (
    <span class="row-facts delivery-facts">
      {counting === 0 ? null : <span>{counted('deliveries.row.attempts', counting)}</span>}
      {last === undefined ? null : <span>{outcomeTitle(last.outcome)}</span>}
      {dueAt === undefined || isBeingSent || last?.outcome.kind === 'offline' ? null : <DueIn due={dueAt} />}
    </span>
  );
}

/** A ticket as people name it: `#4711 Invoice is wrong`. Each part may be in a script of another direction. */
function TicketName({ ticket: { id, number = id, subject = '' } }: Pick<DeliveryReport, 'ticket'>) {
  return (
    <span class="delivery-ticket">
      <bdi>{t('deliveries.row.ticket', { number: number.replace(/^#/, '') })}</bdi> <bdi>{subject}</bdi>
    </span>
  );
}
