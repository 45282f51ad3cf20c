import { t } from '../../lib/i18n.ts';
import { failText, menderText, outcomeText, skipText } from '../../lib/webhooks/outcome-text.ts';
import type { DeliveryReport } from '../../lib/webhooks/reports.ts';
import { BodyText } from '../options/BodyText.tsx';
import { AttemptList } from './AttemptList.tsx';
import { DeliveryButtons } from './DeliveryButtons.tsx';
import { DeliveryFacts } from './DeliveryFacts.tsx';
import { momentText } from './moment-text.ts';
import { requestLines } from './request-lines.ts';
import type { DeliveryActions } from './use-delivery-actions.ts';

interface Props {
  delivery: DeliveryReport;
  actions: DeliveryActions;
}

/** Why a delivery is where it is, what can be done, what was sent, and every attempt. */
export function DeliveryDetails({ delivery, actions }: Props) {
  return (
    <div class="delivery-details">
      <div class="delivery-why">
        {reasons(delivery).map((reason) => (
          <p key={reason}>{reason}</p>
        ))}
      </div>
      <DeliveryButtons delivery={delivery} actions={actions} />
      <DeliveryFacts delivery={delivery} actions={actions} />
      <RequestPart delivery={delivery} withheld={actions.withheld} />
      <AttemptList attempts={delivery.attempts} />
    </div>
  );
}

/** Why it is not delivered, who can mend that, and what comes next. */
function reasons({ state, attempts, dueAt }: DeliveryReport): string[] {
  const last = attempts.at(-1)?.outcome;
  const course = last === undefined ? [] : [`${outcomeText(last)} ${menderText(last)}`.trim()];
  switch (state.is) {
    case 'delivered':
      return course;
    case 'skipped':
      return [skipText(state.why)];
    case 'failed':
      return state.why === 'gone' ? [failText('gone')] : [failText(state.why), ...course];
    case 'waiting': {
      const next =
        dueAt === undefined || last?.kind === 'offline'
          ? []
          : [t('deliveries.details.next', { time: momentText(dueAt) })];
      return [...(last === undefined ? [t('deliveries.details.withoutAttempt')] : course), ...next];
    }
  }
}

function RequestPart({ delivery, withheld }: Pick<Props, 'delivery'> & { withheld: boolean }) {
  const { request, state } = delivery;
  if (request !== null) return <BodyText label={t('options.log.request')} text={requestLines(request)} />;
  if (withheld) return null;
  return (
    <p class="muted">
      {state.is === 'skipped' ? t('deliveries.details.notFilled') : t('deliveries.details.notKept')}
    </p>
  );
}
