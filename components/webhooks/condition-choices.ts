import { t } from '../../lib/i18n.ts';
import { COMPARISONS_OF, type Comparison, type Subject } from '../../lib/webhooks/comparisons.ts';
import { COMPARISONS, CONDITION_SUBJECTS, type Condition } from '../../lib/webhooks/conditions.ts';

const SUBJECTS = {
  status: 'webhooks.subject.status',
  priority: 'webhooks.subject.priority',
  tags: 'webhooks.subject.tags',
  subject: 'webhooks.subject.subject',
  assignee: 'webhooks.subject.assignee',
  email_domain: 'webhooks.subject.emailDomain',
  helpdesk: 'webhooks.subject.helpdesk',
  age_hours: 'webhooks.subject.age',
  reply_author: 'webhooks.subject.replyAuthor',
  connector: 'webhooks.subject.connector',
  answer: 'webhooks.subject.answer',
} as const satisfies Record<Subject, string>;

const WORDS = {
  is: 'webhooks.comparison.is',
  is_not: 'webhooks.comparison.isNot',
  contains: 'webhooks.comparison.contains',
  contains_not: 'webhooks.comparison.containsNot',
  matches: 'webhooks.comparison.matches',
  greater: 'webhooks.comparison.greater',
  less: 'webhooks.comparison.less',
  empty: 'webhooks.comparison.empty',
  not_empty: 'webhooks.comparison.notEmpty',
  changed_to: 'webhooks.comparison.changedTo',
} as const satisfies Record<Comparison, string>;

/** What a condition can look at, in words. `answer` needs a connector. */
export function subjectChoices(hasConnectors: boolean): { value: Subject; label: string }[] {
  return CONDITION_SUBJECTS.filter((of) => of !== 'answer' || hasConnectors).map((value) => ({
    value,
    label: t(SUBJECTS[value]),
  }));
}

/** How it can be compared, in words; `now` is among them whatever it is, for a config file may say more than the form offers. */
export function comparisonChoices(of: Subject, now: Comparison): { value: Comparison; label: string }[] {
  return COMPARISONS.filter((each) => COMPARISONS_OF[of].includes(each) || each === now).map((value) => ({
    value,
    label: t(WORDS[value]),
  }));
}

/** The condition once it looks at something else: its comparison stays where that makes sense. */
export function withSubject(condition: Condition, of: Subject, connector: string | undefined): Condition {
  const offered = COMPARISONS_OF[of];
  const is = offered.includes(condition.is) ? condition.is : (offered[0] ?? 'is');
  const { connector: _, ...rest } = condition;
  return {
    ...rest,
    of,
    is,
    path: of === 'answer' ? condition.path : '',
    value: '',
    ...(of === 'answer' && connector !== undefined ? { connector } : {}),
  };
}

/** True where both sides are numbers. */
export function isNumeric(is: Comparison): boolean {
  return is === 'greater' || is === 'less';
}

/** A new condition. */
export const NEW_CONDITION: Condition = { of: 'status', path: '', is: 'is', value: '' };
