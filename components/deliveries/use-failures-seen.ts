import { useEffect } from 'preact/hooks';
import type { OptionsPort } from '../options/port.ts';

/** Says that somebody has looked at what failed, now and whenever there is more of it while the page is open: the toolbar's badge goes. */
export function useFailuresSeen(port: Pick<OptionsPort, 'send'>, failed: number): void {
  useEffect(() => {
    port.send('failures-seen', {}).catch(() => {});
  }, [port, failed]);
}
