import { useEffect, useState } from 'preact/hooks';
import type { GrantTarget } from './grant-target.ts';
import { type Needs, needsOf, patternsOf, without } from './needs.ts';
import type { GrantPort } from './port.ts';

/** How long the page says that it is done before it closes, in milliseconds. */
const CLOSES_AFTER = 2_500;

export type GrantState =
  | { state: 'reading' | 'failed' | 'gone' | 'allowed' }
  /** Those whose hosts may not be reached. */
  | { state: 'asking'; needs: Needs; declined: boolean };

/** What access is missing for the target, and the way to ask for it. */
export function useGrant(port: GrantPort, target: GrantTarget) {
  const [state, setState] = useState<GrantState>({ state: 'reading' });
  useEffect(() => {
    readMissing(port, target).then(setState, () => setState({ state: 'failed' }));
  }, [port, target]);
  useEffect(() => {
    if (state.state !== 'allowed') return;
    const timer = setTimeout(() => void port.close(), CLOSES_AFTER);
    return () => clearTimeout(timer);
  }, [port, state.state]);
  /** Call it first thing in a click. */
  const allow = () => {
    if (state.state !== 'asking') return;
    const declined = { ...state, declined: true };
    port.requestHosts(patternsOf(state.needs)).then(
      (allowed) => setState(allowed ? { state: 'allowed' } : declined),
      () => setState(declined),
    );
  };
  return { state, allow };
}

async function readMissing(port: GrantPort, target: GrantTarget): Promise<GrantState> {
  const { effective } = await port.send('read-settings', {});
  const needs = needsOf(target, effective);
  if (needs === null) return { state: 'gone' };
  const patterns = patternsOf(needs);
  const has = await Promise.all(patterns.map((pattern) => port.hasHosts([pattern])));
  const missing = without(needs, new Set(patterns.filter((_, index) => has[index])));
  return patternsOf(missing).length === 0
    ? { state: 'allowed' }
    : { state: 'asking', needs: missing, declined: false };
}
