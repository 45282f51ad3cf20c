import type { IDBPObjectStore } from 'idb';
import type { DesksideSchema, SealedSecret } from './database.ts';

/** By kind of owner, owner's id and secret's name. */
export type SecretKey = DesksideSchema['secrets']['key'];

/** What lay under a name, as sealed as it was; `null`: nothing. */
export interface FormerSecret {
  key: SecretKey;
  row: SealedSecret | null;
}

/** The secrets within a transaction that may write. */
type SecretRows = Pick<
  IDBPObjectStore<DesksideSchema, ['secrets'], 'secrets', 'readwrite'>,
  'get' | 'put' | 'delete'
>;

/** What lies under these keys. */
export function secretsAt(
  store: Pick<SecretRows, 'get'>,
  keys: readonly SecretKey[],
): Promise<FormerSecret[]> {
  return Promise.all(keys.map(async (key) => ({ key, row: (await store.get(key)) ?? null })));
}

/** Puts each row in the place of what is there, and gives what that was: done twice, nothing has changed. */
export async function exchangeSecrets(
  store: SecretRows,
  rows: readonly FormerSecret[],
): Promise<FormerSecret[]> {
  const former = await secretsAt(
    store,
    rows.map(({ key }) => key),
  );
  await Promise.all(rows.map(({ key, row }) => (row === null ? store.delete(key) : store.put(row, key))));
  return former;
}
