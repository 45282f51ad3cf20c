import { useCallback, useState } from 'preact/hooks';
import type { RuleHealth } from '../../lib/webhooks/reports.ts';
import { usePolling } from '../deliveries/use-polling.ts';
import type { OptionsPort } from '../options/port.ts';

/** How often the list looks again while it is in sight, in milliseconds. */
const EVERY_MS = 5000;

/** How each rule fares in this browser, looked at again every few seconds; `null` until it is known. While the background does not answer it stays as it was. */
export function useRulesHealth(port: Pick<OptionsPort, 'send'>) {
  const [health, setHealth] = useState<Record<string, RuleHealth> | null>(null);
  const look = useCallback(() => port.send('read-rules-health', {}).then(setHealth, () => {}), [port]);
  usePolling(look, EVERY_MS);
  return { health, look };
}
