import { isSlowPattern } from '../helpdesks/slow-pattern.ts';
import { t } from '../i18n.ts';
import type { Rule } from '../webhooks/rule.ts';
import type { ConfigProblem } from './config-problem.ts';

/** What a rule may not do to a browser, whatever its schema says: hold it up with a regular expression that a ticket's text can make take for ever. Paths are of the rule. */
export function ruleFaults({ when }: Pick<Rule, 'when'>): ConfigProblem[] {
  return when.groups.flatMap(({ conditions }, group) =>
    conditions.flatMap(({ is, value }, place) =>
      is === 'matches' && isSlowPattern(value)
        ? [
            {
              path: `when.groups.${group}.conditions.${place}.value`,
              message: t('configFile.slowPattern', { pattern: value }),
            },
          ]
        : [],
    ),
  );
}
