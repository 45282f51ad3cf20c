import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Settings } from '../../lib/messages.ts';
import type { OptionsPort } from './port.ts';

export interface SettingsState {
  /** `null` until the background has answered. */
  settings: Settings | null;
  failed: boolean;
  reload: () => Promise<void>;
}

/** The settings as the background has them, read again after every change. */
export function useSettings(port: Pick<OptionsPort, 'send'>): SettingsState {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [failed, setFailed] = useState(false);
  const reload = useCallback(async () => {
    try {
      setSettings(await port.send('read-settings', {}));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }, [port]);
  useEffect(() => void reload(), [reload]);
  return { settings, failed, reload };
}
