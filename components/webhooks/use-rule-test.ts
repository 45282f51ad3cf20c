import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { hostPattern } from '../../lib/lookup/endpoint-url.ts';
import type { RuleTrial } from '../../lib/webhooks/reports.ts';
import type { Rule } from '../../lib/webhooks/rule.ts';
import type { OptionsState } from '../options/options-state.ts';
import { typedRuleSecrets } from './rule-secret-state.ts';
import type { RuleForm } from './use-rule-draft.ts';

export type RuleTestState =
  | { state: 'idle' | 'running' }
  | { state: 'failed'; message: string }
  | { state: 'done'; trial: RuleTrial };

/** Sends the form's rule once, with the secrets typed in it, saved or not. */
export function useRuleTest({ port, access }: OptionsState, form: RuleForm, onRefused: () => void) {
  const [state, setState] = useState<RuleTestState>({ state: 'idle' });

  const finish = async (rule: Rule, tab: number | null, asked: Promise<boolean>) => {
    const { url } = rule.request;
    if (!(await asked) && !(await port.hasHosts([hostPattern(url)])))
      return setState({ state: 'failed', message: t('webhooks.test.declined', { host: new URL(url).host }) });
    const secrets = typedRuleSecrets(form.draft);
    setState({ state: 'done', trial: await port.send('test-rule', { rule, secrets, tab }) });
  };

  /** Call it first thing in a click: it asks for host access in the same turn. */
  const run = (tab: number | null) => {
    if (state.state === 'running') return;
    if (!form.checked.ok) return onRefused();
    const { rule } = form.checked;
    const asked = access.request([hostPattern(rule.request.url)]);
    setState({ state: 'running' });
    finish(rule, tab, asked).catch(() => setState({ state: 'failed', message: t('preview.failed') }));
  };
  return { state, run };
}
