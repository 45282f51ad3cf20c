import type { CacheDatabase } from './cache-database.ts';

/** So many addresses are kept of a connector. */
export const TEST_ADDRESSES = 5;

/** Addresses of customers that a connector's template is tried on, by connector. They are customer data: forgotten with the rest of it. */
export interface TestAddresses {
  read(connector: string): Promise<string[]>;
  /** At most `TEST_ADDRESSES`; more are left out. */
  write(connector: string, addresses: string[]): Promise<void>;
  /** Deletes all, or one connector's. */
  forget(connector?: string): Promise<void>;
}

export function testAddresses(cache: CacheDatabase): TestAddresses {
  return {
    read: (connector) => cache.use([], async (open) => (await open.get('tests', connector)) ?? []),
    write: (connector, addresses) =>
      cache.use(undefined, async (open) => {
        await open.put('tests', addresses.slice(0, TEST_ADDRESSES), connector);
      }),
    forget: (connector) =>
      cache.use(undefined, (open) =>
        connector === undefined ? open.clear('tests') : open.delete('tests', connector),
      ),
  };
}
