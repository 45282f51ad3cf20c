import { useCallback, useEffect, useState } from 'preact/hooks';
import type { RuleHealth } from '../../lib/webhooks/reports.ts';
import type { OptionsPort } from '../options/port.ts';

/** How often the list looks again while it is in sight, in milliseconds. */
const EVERY = 5_000;

/** How each rule fares in this browser; looked at again every few seconds and when the page gets the focus. */
export function useRulesHealth(port: Pick<OptionsPort, 'send'>) {
  const [health, setHealth] = useState<Record<string, RuleHealth>>({});
  const look = useCallback(async () => {
    setHealth(await port.send('read-rules-health', {}).catch(() => ({})));
  }, [port]);
  useEffect(() => {
    void look();
    const again = () => void (document.visibilityState === 'visible' && look());
    const timer = setInterval(again, EVERY);
    addEventListener('focus', again);
    return () => {
      clearInterval(timer);
      removeEventListener('focus', again);
    };
  }, [look]);
  return { health, look };
}
