import type { Page } from 'puppeteer-core';

/** The part of the browser's API that pages of an extension have here. */
interface Api {
  storage: Record<string, { get(keys: null): Promise<object>; set(items: object): Promise<void> }>;
}

type Scope = { browser?: Api; chrome?: Api };

/** Everything in one area of `storage`, as JSON, read from a page of the extension. */
export function readStorage(page: Page, area: 'local' | 'session' | 'sync'): Promise<string> {
  return page.evaluate(async (name) => {
    const { browser, chrome } = globalThis as Scope;
    return JSON.stringify(await (browser ?? chrome)?.storage[name]?.get(null));
  }, area);
}

/** Writes one text into an area of `storage`. */
export function plantInStorage(page: Page, area: 'local' | 'sync', text: string): Promise<void> {
  return page.evaluate(
    async (name, value) => {
      const { browser, chrome } = globalThis as Scope;
      await (browser ?? chrome)?.storage[name]?.set({ planted: value });
    },
    area,
    text,
  );
}

/** Everything in every database of the extension, keys and values, each byte of a buffer as one character, as JSON by database and object store. */
export async function readDatabases(page: Page): Promise<Record<string, string>> {
  return Object.fromEntries(await page.evaluate(readRaw));
}

/** Runs in the page. */
async function readRaw(): Promise<[string, string][]> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const spelled = (_: string, value: unknown) => {
    if (value instanceof CryptoKey) return { type: value.type, extractable: value.extractable };
    const bytes = value instanceof ArrayBuffer ? new Uint8Array(value) : value;
    return bytes instanceof Uint8Array ? String.fromCharCode(...bytes) : value;
  };
  const read: [string, string][] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await settled(indexedDB.open(name));
    for (const storeName of database.objectStoreNames) {
      const store = database.transaction(storeName).objectStore(storeName);
      const rows = await Promise.all([settled(store.getAllKeys()), settled(store.getAll())]);
      read.push([`${name} ${storeName}`, JSON.stringify(rows, spelled)]);
    }
    database.close();
  }
  return read;
}
