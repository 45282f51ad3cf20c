import { useCallback, useEffect, useState } from 'preact/hooks';
import type { HostAccess } from './port.ts';

export interface HostAccessState {
  /** Of the patterns asked about, those that are not allowed. Empty until the browser has answered. */
  missing: ReadonlySet<string>;
  /** The browser has answered. */
  known: boolean;
  /** Asks the person for these. Call it first thing in a click. */
  request: (patterns: string[]) => Promise<boolean>;
  recheck: () => Promise<void>;
}

/** Which of these hosts may not be reached; `null` while nobody knows which are needed. Looks again when the page gets the focus: access is also given and taken in the browser's own settings. */
export function useHostAccess(port: HostAccess, patterns: readonly string[] | null): HostAccessState {
  const [missing, setMissing] = useState<ReadonlySet<string> | null>(null);
  const wanted = patterns?.join(' ');
  const recheck = useCallback(async () => {
    if (wanted === undefined) return;
    const list = wanted === '' ? [] : wanted.split(' ');
    const allowed = await Promise.all(list.map((pattern) => port.hasHosts([pattern]).catch(unsaid)));
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
  return { missing: missing ?? NONE, known: missing !== null, request, recheck };
}

const NONE: ReadonlySet<string> = new Set();

/** What the browser does not say is not held against a host: where it keeps us from it, the lookup says so. */
function unsaid(): boolean {
  return true;
}
