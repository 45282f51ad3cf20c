import { t } from '../i18n.ts';
import { whoText } from '../lookup/failure-text.ts';
import type { Delivery } from './delivery.ts';
import { failText, menderText, outcomeText, skipText } from './outcome-text.ts';
import type { PressReply } from './reports.ts';

/** What the agent hears of a button's press once its first attempt is over. `label` is the button's. */
export function pressReply({ state, attempts }: Delivery, label: string): PressReply {
  const last = attempts.at(-1)?.outcome;
  const why = last === undefined ? '' : `${outcomeText(last)} ${menderText(last)}`.trim();
  switch (state.is) {
    case 'delivered':
      return { state: 'delivered', text: t('presses.delivered', { label, outcome: why }) };
    case 'waiting':
      return { state: 'waiting', text: t('presses.waiting', { label, outcome: why }).trim() };
    case 'failed':
      return {
        state: 'failed',
        text: t('presses.failed', {
          label,
          outcome: state.why === 'gone' ? why : `${why} ${failText(state.why)}`.trim(),
        }),
      };
    case 'skipped':
      return { state: 'skipped', text: t('presses.skipped', { label, outcome: skipText(state.why) }) };
  }
}

/** The tab shows something else meanwhile, or has no such button. */
export function stalePress(label: string): PressReply {
  return { state: 'stale', text: t('presses.stale', { label }) };
}

/** The rule was stopped by its endpoint while the sidebar still shows its button. */
export function stoppedPress(label: string): PressReply {
  return { state: 'failed', text: t('presses.stopped', { label, mender: whoText('admin') }) };
}

/** The rule's conditions do not hold. */
export function unsentPress(label: string): PressReply {
  return { state: 'skipped', text: t('presses.unsent', { label }) };
}
