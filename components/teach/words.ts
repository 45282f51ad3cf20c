import { t } from '../../lib/i18n.ts';
import type { TaughtField } from '../../lib/teaching/draft-helpdesk.ts';
import type { Learnt, NotLearnt } from '../../lib/teaching/learn-field.ts';

/** What each step asks for: the keys of its texts. */
export const STEPS = {
  email: { title: 'teach.email.title', text: 'teach.email.text', found: 'teach.email.found' },
  subject: { title: 'teach.subject.title', text: 'teach.subject.text', found: 'teach.subject.found' },
  status: { title: 'teach.status.title', text: 'teach.status.text', found: 'teach.status.found' },
} as const satisfies Record<TaughtField, object>;

/** Why what was clicked does not do, and what would. */
export function refusal(reason: NotLearnt['reason']): string {
  return t(REFUSALS[reason]);
}

const REFUSALS = {
  'no-address': 'teach.refusal.noAddress',
  'several-addresses': 'teach.refusal.severalAddresses',
  'in-message': 'teach.refusal.inMessage',
  own: 'teach.refusal.own',
  empty: 'teach.refusal.empty',
  'too-long': 'teach.refusal.tooLong',
  frame: 'teach.refusal.frame',
  component: 'teach.refusal.component',
  'no-selector': 'teach.refusal.notFoundAgain',
  'not-read': 'teach.refusal.notFoundAgain',
} as const satisfies Record<NotLearnt['reason'], string>;

/** Says that it will do all the same. */
export function insistence(result: Learnt | NotLearnt | null): string {
  return t(
    result?.learnt === false && result.reason === 'own' ? 'teach.insist.own' : 'teach.insist.inMessage',
  );
}
