import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import type { Connector } from '../../lib/lookup/connector.ts';
import type { OptionsState } from './options-state.ts';

/** Switches a connector on and off, shown at once; where the background refuses it goes back and a toast says so. */
export function useEnabled({ port, reload, toasts }: OptionsState, connector: Connector) {
  const [wanted, setWanted] = useState<boolean | null>(null);
  const save = async (enabled: boolean) => {
    setWanted(enabled);
    const saved = await port
      .send('save-connector', { connector: { ...connector, enabled }, secrets: {} })
      .then(({ ok }) => ok)
      .catch(() => false);
    if (saved) await reload();
    else toasts.show({ message: notSwitched(connector, enabled) });
    setWanted(null);
  };
  return { on: wanted ?? connector.enabled, set: (enabled: boolean) => void save(enabled) };
}

function notSwitched({ name }: Connector, on: boolean): string {
  return on
    ? t('options.connectors.notSwitchedOn', { name })
    : t('options.connectors.notSwitchedOff', { name });
}
