import { useState } from 'preact/hooks';
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
    else toasts.show({ message: `“${connector.name}” could not be switched ${enabled ? 'on' : 'off'}.` });
    setWanted(null);
  };
  return { on: wanted ?? connector.enabled, set: (enabled: boolean) => void save(enabled) };
}
