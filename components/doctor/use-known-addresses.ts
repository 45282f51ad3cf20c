import { useEffect, useState } from 'preact/hooks';
import type { OptionsPort } from '../options/port.ts';

/** Of so many connectors the test addresses are offered: a config can have a thousand. */
const MOST_CONNECTORS = 20;
const MOST_ADDRESSES = 5;

/** Addresses that connectors were tried on before, each once. */
export function useKnownAddresses(port: Pick<OptionsPort, 'send'>, connectors: readonly string[]): string[] {
  const [known, setKnown] = useState<string[]>([]);
  const wanted = connectors.slice(0, MOST_CONNECTORS).join(' ');
  useEffect(() => {
    let current = true;
    const ids = wanted === '' ? [] : wanted.split(' ');
    const lists = ids.map((connector) => port.send('read-test-addresses', { connector }).catch(() => []));
    void Promise.all(lists).then((read) => {
      if (current) setKnown([...new Set(read.flat())].slice(0, MOST_ADDRESSES));
    });
    return () => {
      current = false;
    };
  }, [port, wanted]);
  return known;
}
