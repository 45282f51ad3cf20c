import { useEffect, useState } from 'preact/hooks';
import type { LookupStats } from '../../lib/lookup/lookup-stats.ts';
import type { OptionsPort } from './port.ts';

/** How the last lookups of each connector went; `null` until it is known, and where it cannot be read: the list does without. */
export function useStats(port: Pick<OptionsPort, 'send'>): Record<string, LookupStats> | null {
  const [stats, setStats] = useState<Record<string, LookupStats> | null>(null);
  useEffect(() => {
    port.send('read-stats', {}).then(setStats, () => {});
  }, [port]);
  return stats;
}
