import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import type { SaveReply } from '../../lib/message.ts';
import type { OptionsState } from './options-state.ts';

interface Switched {
  name: string;
  enabled: boolean;
}

/** Switches a connector or a rule on and off, shown at once; where the background refuses it goes back and a toast says so. */
export function useEnabled<Entry extends Switched>(
  { reload, toasts }: OptionsState,
  entry: Entry,
  save: (entry: Entry) => Promise<SaveReply>,
) {
  const [wanted, setWanted] = useState<boolean | null>(null);
  const change = async (enabled: boolean) => {
    setWanted(enabled);
    const saved = await save({ ...entry, enabled })
      .then(({ ok }) => ok)
      .catch(() => false);
    if (saved) await reload();
    else toasts.show({ message: notSwitched(entry, enabled) });
    setWanted(null);
  };
  return { on: wanted ?? entry.enabled, set: (enabled: boolean) => void change(enabled) };
}

function notSwitched({ name }: Switched, on: boolean): string {
  return on
    ? t('options.connectors.notSwitchedOn', { name })
    : t('options.connectors.notSwitchedOff', { name });
}
