import { useCallback, useEffect, useState } from 'preact/hooks';
import type { HostAccess } from './port.ts';

export interface HostAccessState {
  /** Of the patterns asked about, those that are not allowed. Empty until the browser has answered. */
  missing: ReadonlySet<string>;
  /** Asks the person for these. Call it first thing in a click. */
  request: (patterns: string[]) => Promise<boolean>;
  recheck: () => Promise<void>;
}

/** Which of these hosts may not be reached. Looks again when the page gets the focus: access is also given and taken in the browser's own settings. */
export function useHostAccess(port: HostAccess, patterns: readonly string[]): HostAccessState {
  const [missing, setMissing] = useState<ReadonlySet<string>>(new Set());
  const wanted = patterns.join(' ');
  const recheck = useCallback(async () => {
    const list = wanted === '' ? [] : wanted.split(' ');
    const allowed = await Promise.all(list.map((pattern) => port.hasHosts([pattern])));
    setMissing(new Set(list.filter((_, index) => !allowed[index])));
  }, [port, wanted]);
  useEffect(() => {
    const look = () => void recheck();
    look();
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, [recheck]);
  const request = (list: string[]) => {
    const asked = port.requestHosts(list);
    return asked.finally(recheck);
  };
  return { missing, request, recheck };
}
