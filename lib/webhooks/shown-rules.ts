import type { Subject } from './condition-values.ts';
import { holds } from './match.ts';
import type { Rule } from './rule.ts';
import { whoSends } from './who-sends.ts';

/**
 * The rules that have a button on a ticket: switched on, for `action`, not excluded by what the ticket itself says, and this browser's to send, as far as that can be told. A rule that a
 * connector's answer may yet exclude has one. `now` is in milliseconds since the epoch.
 */
export function shownRules(
  rules: readonly Rule[],
  subject: Subject,
  { flags, now }: { flags: readonly string[]; now: number },
): Rule[] {
  return rules.filter(
    (rule) =>
      rule.enabled &&
      rule.events.includes('action') &&
      whoSends(rule.sender, subject.ticket, flags) !== 'no' &&
      holds(rule.when, subject, {}, { now }) !== false,
  );
}

/** What a rule's button says; its name where it has no words of its own. */
export function buttonLabel({ button, name }: Rule): string {
  return button?.label ?? name;
}
