import type { CacheDatabase } from './cache-database.ts';

/** A typed address stays with its ticket for so long after it was typed: 90 days, in milliseconds. */
export const TYPED_STAYS = 90 * 24 * 3_600_000;

/** A ticket on one helpdesk. */
export interface TicketPlace {
  /** Scheme, host and port. */
  origin: string;
  ticket: string;
}

/** Addresses that agents typed, each for one ticket. */
export interface TypedAddresses {
  /** `null` where none was typed; `otherwise` where the database cannot say. */
  read(place: TicketPlace, otherwise: string | null): Promise<string | null>;
  /** `null` takes it back. */
  write(place: TicketPlace, email: string | null, now: number): Promise<void>;
  purge(now: number): Promise<void>;
  forget(): Promise<void>;
}

export function typedAddresses(cache: CacheDatabase): TypedAddresses {
  return {
    read: ({ origin, ticket }, otherwise) =>
      cache.use(
        otherwise,
        async (database) => (await database.get('typed', [origin, ticket]))?.email ?? null,
      ),
    write: ({ origin, ticket }, email, now) =>
      cache.use(undefined, async (database) => {
        if (email === null) await database.delete('typed', [origin, ticket]);
        else await database.put('typed', { email, at: now }, [origin, ticket]);
      }),
    purge: (now) =>
      cache.use(undefined, async (database) => {
        const { store, done } = database.transaction('typed', 'readwrite');
        const old = await store.index('at').getAllKeys(IDBKeyRange.upperBound(now - TYPED_STAYS));
        await Promise.all([...old.map((key) => store.delete(key)), done]);
      }),
    forget: () => cache.use(undefined, (database) => database.clear('typed')),
  };
}
