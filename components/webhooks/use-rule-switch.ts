import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import type { Rule } from '../../lib/webhooks/rule.ts';
import type { OptionsState } from '../options/options-state.ts';

/** Switches a rule on and off, shown at once; where the background refuses it goes back and a toast says so. */
export function useRuleSwitch({ port, reload, toasts }: OptionsState, rule: Rule) {
  const [wanted, setWanted] = useState<boolean | null>(null);
  const save = async (enabled: boolean) => {
    setWanted(enabled);
    const saved = await port
      .send('save-rule', { rule: { ...rule, enabled }, secrets: {} })
      .then(({ ok }) => ok)
      .catch(() => false);
    if (saved) await reload();
    else toasts.show({ message: notSwitched(rule, enabled) });
    setWanted(null);
  };
  return { on: wanted ?? rule.enabled, set: (enabled: boolean) => void save(enabled) };
}

function notSwitched({ name }: Rule, on: boolean): string {
  return on
    ? t('options.connectors.notSwitchedOn', { name })
    : t('options.connectors.notSwitchedOff', { name });
}
