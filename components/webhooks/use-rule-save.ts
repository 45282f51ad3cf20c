import { hostPattern } from '../../lib/lookup/endpoint-url.ts';
import type { Rule } from '../../lib/webhooks/rule.ts';
import type { OptionsState } from '../options/options-state.ts';
import { type Saving, useSaving } from '../options/use-saving.ts';
import { typedRuleSecrets } from './rule-secret-state.ts';
import type { RuleForm } from './use-rule-draft.ts';

/** Saves the form's rule, or where the organisation set it, the secrets typed for it. */
export function useRuleSave(
  options: OptionsState,
  form: RuleForm,
  locked: boolean,
  onSaved: (rule: Rule) => void,
): Saving {
  return useSaving(options, form, {
    ready: () => (locked ? lockedRule(options, form) : changedRule(form)),
    hosts: (rule) => [hostPattern(rule.request.url)],
    send: (rule) => send(options, form, rule, locked),
    onSaved,
  });
}

function changedRule({ checked }: RuleForm): Rule | null {
  return checked.ok ? checked.rule : null;
}

/** The organisation's rule as it is: its secrets alone can be wrong here. */
function lockedRule({ settings }: OptionsState, { id, checked }: RuleForm): Rule | null {
  if (!checked.ok && checked.problems.some(({ path }) => path.startsWith('secrets.'))) return null;
  return settings.effective.rules.find((rule) => rule.id === id) ?? null;
}

function send({ port }: OptionsState, { draft }: RuleForm, rule: Rule, locked: boolean) {
  const secrets = typedRuleSecrets(draft);
  return locked
    ? port.send('save-rule-secrets', { rule: rule.id, secrets })
    : port.send('save-rule', { rule, secrets });
}
