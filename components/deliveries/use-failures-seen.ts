import { useEffect } from 'preact/hooks';
import type { OptionsPort } from '../options/port.ts';

/** Says that somebody has looked at what failed, once it is shown and whenever there is more of it: the toolbar's badge goes. `failed`: how many have; `null` until they are shown. */
export function useFailuresSeen(port: Pick<OptionsPort, 'send'>, failed: number | null): void {
  useEffect(() => {
    if (failed !== null) port.send('failures-seen', {}).catch(() => {});
  }, [port, failed]);
}
