import { useEffect, useState } from 'preact/hooks';
import type { LookupStats } from '../../lib/lookup/lookup-stats.ts';
import type { OptionsPort } from './port.ts';

/** How the last lookups of each connector went; empty until it is known, and where it cannot be read: the list does without. */
export function useStats(port: Pick<OptionsPort, 'send'>): Record<string, LookupStats> {
  const [stats, setStats] = useState<Record<string, LookupStats>>({});
  useEffect(() => {
    port.send('read-stats', {}).then(setStats, () => {});
  }, [port]);
  return stats;
}
