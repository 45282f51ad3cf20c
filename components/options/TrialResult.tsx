import { t } from '../../lib/i18n.ts';
import { Notice } from '../ui/Notice.tsx';
import { trialRows, trialSentence } from './trial-rows.ts';
import type { TrialState } from './use-trial.ts';
import { durationText } from './words.ts';

/** What the engine read in the tab, field by field. */
export function TrialResult({ result }: { result: TrialState }) {
  switch (result.state) {
    case 'idle':
    case 'reading':
      return null;
    case 'failed':
      return (
        <Notice kind="error" live>
          {t('common.noAnswer')}
        </Notice>
      );
    case 'done':
      return result.trial.state === 'read' ? (
        <Values trial={result.trial} />
      ) : (
        <Notice kind="warning" live>
          {t('options.trial.gone')}
        </Notice>
      );
  }
}

type Read = Extract<Extract<TrialState, { state: 'done' }>['trial'], { state: 'read' }>;

function Values({ trial: { view, ms } }: { trial: Read }) {
  const isCustomer = view.state === 'ticket' && view.ticket.customer.state === 'address';
  return (
    <>
      <Notice kind={isCustomer ? 'info' : 'warning'} live>
        {t('options.trial.took', { outcome: trialSentence(view), duration: durationText(ms) })}
      </Notice>
      {view.state === 'ticket' ? (
        <dl class="trial-values">
          {trialRows(view.ticket)
            .filter(({ value }) => value !== null)
            .map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd dir="auto">{value}</dd>
              </div>
            ))}
        </dl>
      ) : null}
    </>
  );
}
