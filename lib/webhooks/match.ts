import { holdsText, isSameText, matchesPattern, numberIn, plain } from './compare.ts';
import {
  type ConditionValues,
  conditionValues,
  domainOf,
  type KnownAnswers,
  type Subject,
} from './condition-values.ts';
import type { Condition, When } from './conditions.ts';

/**
 * Whether a rule's conditions hold for an event; `null` where that depends on an answer that is not there. Without any group they hold for every event. `now` is in milliseconds since the epoch.
 */
export function holds(
  { match, groups }: When,
  subject: Subject,
  answers: KnownAnswers,
  { now }: { now: number },
): boolean | null {
  if (groups.length === 0) return true;
  const verdicts = groups.map((group) =>
    joined(
      group.match,
      group.conditions.map((condition) => conditionHolds(condition, subject, answers, now)),
    ),
  );
  return joined(match, verdicts);
}

/** What is not known does not matter where the rest decides. */
function joined(match: 'all' | 'any', verdicts: (boolean | null)[]): boolean | null {
  const decisive = match === 'any';
  if (verdicts.includes(decisive)) return decisive;
  return verdicts.includes(null) ? null : !decisive;
}

function conditionHolds(
  condition: Condition,
  subject: Subject,
  answers: KnownAnswers,
  now: number,
): boolean | null {
  if (condition.is === 'changed_to') return hasChangedTo(condition, subject);
  const values = conditionValues(condition, subject, answers, now);
  return values === null ? null : compare(condition, values);
}

/** Where there are several values, one must fit; for `is_not` and `contains_not` none may. */
function compare({ of, is, value }: Condition, { texts, isEmpty }: ConditionValues): boolean {
  const isValue = of === 'email_domain' ? isAtDomain : isSameText;
  switch (is) {
    case 'is':
      return texts.some((text) => isValue(text, value));
    case 'is_not':
      return !texts.some((text) => isValue(text, value));
    case 'contains':
      return texts.some((text) => holdsText(text, value));
    case 'contains_not':
      return !texts.some((text) => holdsText(text, value));
    case 'matches':
      return texts.some((text) => matchesPattern(text, value));
    case 'greater':
      return texts.some((text) => difference(text, value) > 0);
    case 'less':
      return texts.some((text) => difference(text, value) < 0);
    case 'empty':
      return isEmpty;
    case 'not_empty':
      return !isEmpty;
    case 'changed_to':
      return false;
  }
}

/** Only a change in this very event counts; of the tags, one that was added. */
function hasChangedTo({ of, value }: Condition, { changes = [] }: Subject): boolean {
  const field = of === 'email_domain' ? 'email' : of;
  const change = changes.find((candidate) => candidate.field === field);
  if (change === undefined) return false;
  switch (of) {
    case 'tags':
      return tagsIn(change.after).some(
        (tag) => isSameText(tag, value) && !tagsIn(change.before).some((was) => isSameText(was, tag)),
      );
    case 'email_domain':
      return (
        isAtDomain(domainOf(change.after) ?? '', value) && !isAtDomain(domainOf(change.before) ?? '', value)
      );
    default:
      return isSameText(change.after, value);
  }
}

function tagsIn(joinedTags: string): string[] {
  return joinedTags.split(',');
}

/** Subdomains are at the domain, and `@example.com` and `*.example.com` mean it too. */
function isAtDomain(host: string, domain: string): boolean {
  const wanted = plain(domain).replace(/^(\*?\.|@)/, '');
  if (wanted === '') return host === '';
  return plain(host) === wanted || plain(host).endsWith(`.${wanted}`);
}

/** Above zero where the first is greater; `NaN`, which is neither, where one of them is no number. */
function difference(text: string, value: string): number {
  return (numberIn(text) ?? Number.NaN) - (numberIn(value) ?? Number.NaN);
}
