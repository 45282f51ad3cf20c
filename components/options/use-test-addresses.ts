import { useEffect, useState } from 'preact/hooks';
import { TEST_ADDRESSES } from '../../lib/store/test-addresses.ts';
import type { OptionsPort } from './port.ts';

export interface TestAddressList {
  list: string[];
  /** True where this one can be added. */
  takes: (address: string) => boolean;
  add: (address: string) => void;
  remove: (address: string) => void;
}

/** The addresses that a connector is tried on. They are kept once it is saved; `connector` is `null` until then. */
export function useTestAddresses(port: Pick<OptionsPort, 'send'>, connector: string | null): TestAddressList {
  const [list, setList] = useState<string[]>([]);
  const keep = (addresses: string[]) => {
    setList(addresses);
    if (connector !== null) void port.send('save-test-addresses', { connector, addresses }).catch(() => {});
  };
  useEffect(() => {
    if (connector === null) return;
    let current = true;
    void port.send('read-test-addresses', { connector }).then(
      (kept) => {
        if (!current) return;
        if (kept.length > 0 || list.length === 0) setList(kept);
        else keep(list);
      },
      () => {},
    );
    return () => {
      current = false;
    };
  }, [port, connector]);
  return {
    list,
    takes: (address) => list.length < TEST_ADDRESSES && !list.includes(address),
    add: (address) => keep([...list, address].slice(0, TEST_ADDRESSES)),
    remove: (address) => keep(list.filter((each) => each !== address)),
  };
}
