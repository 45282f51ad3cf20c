import { t } from '../../lib/i18n.ts';
import { fieldProblems } from '../../lib/lookup/check-connector.ts';
import { ownValue } from '../../lib/own-value.ts';
import { type Rule, ruleSchema } from '../../lib/webhooks/rule.ts';
import { ruleProblems } from '../../lib/webhooks/rule-problems.ts';
import { signingKey } from '../../lib/webhooks/sign.ts';
import { type Problem, secretProblem } from '../options/draft-problems.ts';
import type { SecretState } from '../options/secret-state.ts';
import { type RuleDraft, ruleInput, typedRuleHeaders } from './rule-draft.ts';
import { typedRuleSecrets } from './rule-secret-state.ts';

export type CheckedRule = { ok: true; rule: Rule } | { ok: false; problems: Problem[] };

/** Checks the whole form as a rule of this id. Problems stand at the fields as the form has them: a path into the rule (`request.headers.0.value`), or `secrets.NAME`. */
export function checkRuleDraft(
  draft: RuleDraft,
  id: string,
  secrets: Record<string, SecretState>,
): CheckedRule {
  const input = ruleInput(draft, id);
  const parsed = ruleSchema.safeParse(input);
  const problems = [
    ...atRuleFields(parsed.success ? [] : wrongWith(input, parsed.error.issues), draft),
    ...ruleSecretProblems(draft, secrets),
  ];
  return parsed.success && problems.length === 0 ? { ok: true, rule: parsed.data } : { ok: false, problems };
}

/** All at once: the schema looks at how the fields go together only where each of them is right. */
function wrongWith(
  input: ReturnType<typeof ruleInput>,
  issues: Parameters<typeof fieldProblems>[0],
): Problem[] {
  const found = fieldProblems(issues);
  const further = ruleProblems(input).filter(({ path }) => !found.some((problem) => problem.path === path));
  return [...found, ...further];
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
    return signingKey(typed) !== null ? null : t('webhooks.problems.notSigning');
  // A user name and password are encoded before they are sent: any letters will do.
  if (name === 'password' && typed !== undefined && typed.length <= 4096) return null;
  return secretProblem(typed, state);
}
