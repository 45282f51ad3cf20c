import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { hostPattern } from '../../lib/lookup/endpoint-url.ts';
import type { Rule } from '../../lib/webhooks/rule.ts';
import type { Problem } from '../options/draft-problems.ts';
import type { OptionsState } from '../options/options-state.ts';
import type { Saving } from '../options/use-save.ts';
import { typedRuleSecrets } from './rule-secret-state.ts';
import type { RuleForm } from './use-rule-draft.ts';

/** Saves the form's rule, or where the organisation set it, the secrets typed for it. */
export function useRuleSave(
  options: OptionsState,
  form: RuleForm,
  locked: boolean,
  onSaved: (rule: Rule) => void,
): Saving {
  const [saving, setSaving] = useState(false);
  const [refusal, setRefusal] = useState<{ title: string } | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  const refuse = (title: string, problems: Problem[] = []) => {
    form.touchAll();
    form.refuse(problems);
    setRefusal({ title });
  };

  const finish = async (rule: Rule, asked: Promise<boolean>) => {
    await asked;
    const reply = await send(options, form, rule, locked);
    if (!reply.ok) return refuse(t('options.connector.notSaved'), reply.problems);
    await options.reload();
    onSaved(rule);
  };

  const save = () => {
    if (saving) return;
    setFailure(null);
    const rule = locked ? lockedRule(options, form) : changedRule(form);
    if (rule === null) return refuse(t('options.connector.notSaved'));
    const asked = options.access.request([hostPattern(rule.request.url)]);
    setSaving(true);
    finish(rule, asked)
      .catch(() => setFailure(t('common.notSaved')))
      .finally(() => setSaving(false));
  };

  return { saving, refusal, failure, refuse, save };
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
