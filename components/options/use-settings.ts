import { useCallback, useEffect, useState } from 'preact/hooks';
import type { SecretPlace } from '../../lib/config/secret-place.ts';
import type { Settings } from '../../lib/messages.ts';
import type { OptionsPort } from './port.ts';

export interface SettingsState {
  /** `null` until the background has answered. */
  settings: Settings | null;
  /** The sealed secrets of the config in force that this browser has not opened. */
  sealed: SecretPlace[];
  failed: boolean;
  reload: () => Promise<void>;
}

const NONE: SecretPlace[] = [];

/** The settings as the background has them, read again after every change. */
export function useSettings(port: Pick<OptionsPort, 'send'>): SettingsState {
  const [read, setRead] = useState<{ settings: Settings; sealed: SecretPlace[] } | null>(null);
  const [failed, setFailed] = useState(false);
  const reload = useCallback(async () => {
    try {
      const [settings, sealed] = await Promise.all([
        port.send('read-settings', {}),
        port.send('sealed-waiting', {}),
      ]);
      setRead({ settings, sealed });
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }, [port]);
  useEffect(() => void reload(), [reload]);
  return { settings: read?.settings ?? null, sealed: read?.sealed ?? NONE, failed, reload };
}
