import { useEffect, useState } from 'preact/hooks';
import type { Connector } from '../../lib/lookup/connector.ts';
import { hostPattern } from '../../lib/lookup/endpoint-url.ts';
import type { GrantPort } from './port.ts';

/** How long the page says that it is done before it closes, in milliseconds. */
const CLOSES_AFTER = 2_500;

export type GrantState =
  | { state: 'reading' | 'failed' | 'gone' | 'allowed' }
  /** The connectors whose hosts may not be reached. */
  | { state: 'asking'; connectors: Connector[]; declined: boolean };

/** What access is missing: for one connector, or where `connector` is empty, for all that are on. */
export function useGrant(port: GrantPort, connector: string) {
  const [state, setState] = useState<GrantState>({ state: 'reading' });
  useEffect(() => {
    readMissing(port, connector).then(setState, () => setState({ state: 'failed' }));
  }, [port, connector]);
  useEffect(() => {
    if (state.state !== 'allowed') return;
    const timer = setTimeout(() => void port.close(), CLOSES_AFTER);
    return () => clearTimeout(timer);
  }, [port, state.state]);
  /** Call it first thing in a click. */
  const allow = () => {
    if (state.state !== 'asking') return;
    const declined = { ...state, declined: true };
    port.requestHosts(patternsOf(state.connectors)).then(
      (allowed) => setState(allowed ? { state: 'allowed' } : declined),
      () => setState(declined),
    );
  };
  return { state, allow };
}

async function readMissing(port: GrantPort, id: string): Promise<GrantState> {
  const { effective } = await port.send('read-settings', {});
  const named = effective.connectors.filter((entry) => (id === '' ? entry.enabled : entry.id === id));
  if (id !== '' && named.length === 0) return { state: 'gone' };
  const has = await Promise.all(named.map((entry) => port.hasHosts([hostPattern(entry.endpoint)])));
  const connectors = named.filter((_, index) => !has[index]);
  return connectors.length === 0 ? { state: 'allowed' } : { state: 'asking', connectors, declined: false };
}

function patternsOf(connectors: Connector[]): string[] {
  return [...new Set(connectors.map((entry) => hostPattern(entry.endpoint)))];
}
