import type { Page } from 'puppeteer-core';

/** What the extension keeps: bytes in `storage.session`, and the number of rows in each store of IndexedDB. */
export interface Kept {
  session: number;
  rows: Record<string, number>;
}

/** Asks a page of ours, which sees the same storage as the background. */
export function readKept(ours: Page): Promise<Kept> {
  return ours.evaluate(async () => {
    const scope = globalThis as unknown as Record<'browser' | 'chrome', Extension | undefined>;
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const rows: Record<string, number> = {};
    for (const name of ['deskside', 'deskside-cache']) {
      const database = await settled(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const held = await settled(database.transaction(store).objectStore(store).count());
        if (held > 0) rows[store] = held;
      }
      database.close();
    }
    const all = await (scope.browser ?? scope.chrome)?.storage.session.get(null);
    return { session: JSON.stringify(all).length, rows };
  });
}

interface Extension {
  storage: { session: { get(keys: null): Promise<object> } };
}
