import { isSlowPattern } from '../../lib/helpdesks/slow-pattern.ts';
import { t } from '../../lib/i18n.ts';
import { ownValue } from '../../lib/own-value.ts';
import type { Condition } from '../../lib/webhooks/conditions.ts';
import { type Rule, ruleSchema } from '../../lib/webhooks/rule.ts';
import { type Problem, secretProblem } from '../options/draft-problems.ts';
import { schemaProblems } from '../options/schema-problems.ts';
import type { SecretState } from '../options/secret-state.ts';
import { isNumeric, takesValue } from './condition-choices.ts';
import { type RuleDraft, ruleInput, typedRuleHeaders } from './rule-draft.ts';
import { typedRuleSecrets } from './rule-secret-state.ts';
import { isSigningSecret } from './signing-secret.ts';

export type CheckedRule = { ok: true; rule: Rule } | { ok: false; problems: Problem[] };

/** Checks the whole form as a rule of this id. Problems stand at the fields as the form has them: a path into the rule (`request.headers.0.value`), or `secrets.NAME`. */
export function checkRuleDraft(
  draft: RuleDraft,
  id: string,
  secrets: Record<string, SecretState>,
): CheckedRule {
  const input = ruleInput(draft, id);
  const parsed = ruleSchema.safeParse(input);
  const found = parsed.success
    ? []
    : schemaProblems(parsed.error, input).map(({ path, message }) => ({
        path: path.map(String).join('.'),
        message,
      }));
  const own = [...emptyProblems(draft), ...conditionProblems(draft), ...ruleSecretProblems(draft, secrets)];
  const problems = [...own, ...atRuleFields(found, draft)];
  return parsed.success && problems.length === 0 ? { ok: true, rule: parsed.data } : { ok: false, problems };
}

/** Moves problems that name the rule's fields to the form's: header rows that are empty are counted there. */
export function atRuleFields(problems: readonly Problem[], draft: RuleDraft): Problem[] {
  const rows = typedRuleHeaders(draft).map(({ row }) => row);
  return problems.map(({ path, message }) => ({
    path: path
      .replace(/^request\.headers\.(\d+)/, (_, index: string) => {
        return `request.headers.${rows[Number(index)] ?? index}`;
      })
      .replace(/^events\..*/, 'events')
      .replace(/^button$/, 'button.label'),
    message,
  }));
}

/** What a schema would only call empty. */
function emptyProblems({ name, events, url, label, who, flag }: RuleDraft): Problem[] {
  const problems: Problem[] = [];
  const need = (path: string, missing: boolean, message: string) => {
    if (missing) problems.push({ path, message });
  };
  need('name', name.trim() === '', t('webhooks.problems.noName'));
  need('events', events.length === 0, t('webhooks.problems.noEvent'));
  need('request.url', url.trim() === '', t('webhooks.problems.noUrl'));
  need('button.label', events.includes('action') && label.trim() === '', t('webhooks.problems.noLabel'));
  need('sender.flag', who === 'flag' && flag.trim() === '', t('webhooks.problems.noFlag'));
  return problems;
}

function conditionProblems({ when }: RuleDraft): Problem[] {
  return when.groups.flatMap(({ conditions }, group) =>
    conditions.flatMap((condition, index) => {
      const at = `when.groups.${group}.conditions.${index}`;
      const message = valueProblem(condition);
      return [
        ...(condition.of === 'answer' && condition.connector === undefined
          ? [{ path: `${at}.connector`, message: t('webhooks.problems.noConnector') }]
          : []),
        ...(message === null ? [] : [{ path: `${at}.value`, message }]),
      ];
    }),
  );
}

function valueProblem({ is, value }: Condition): string | null {
  if (!takesValue(is)) return null;
  if (value.trim() === '') return t('webhooks.problems.noValue');
  if (isNumeric(is) && !Number.isFinite(Number(value))) return t('webhooks.problems.noNumber');
  return is === 'matches' ? patternProblem(value) : null;
}

function patternProblem(source: string): string | null {
  try {
    new RegExp(source, 'i');
  } catch {
    return t('webhooks.problems.noPattern');
  }
  return isSlowPattern(source) ? t('webhooks.problems.slowPattern') : null;
}

function ruleSecretProblems(draft: RuleDraft, secrets: Record<string, SecretState>): Problem[] {
  const typed = typedRuleSecrets(draft);
  return Object.entries(secrets).flatMap(([name, state]) => {
    const message = problemOf(name, ownValue(typed, name), state);
    return message === null ? [] : [{ path: `secrets.${name}`, message }];
  });
}

function problemOf(name: string, typed: string | undefined, state: SecretState): string | null {
  if (name === 'signing_next' && typed === undefined) return null;
  if (typed !== undefined && (name === 'signing' || name === 'signing_next'))
    return isSigningSecret(typed) ? null : t('webhooks.problems.notSigning');
  // A user name and password are encoded before they are sent: any letters will do.
  if (name === 'password' && typed !== undefined && typed.length <= 4096) return null;
  return secretProblem(typed, state);
}
