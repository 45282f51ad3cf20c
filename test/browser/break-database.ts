import type { Page } from 'puppeteer-core';

/** Deletes a database of the extension, from a page of it; resolves once it is gone. */
export function deleteDatabase(page: Page, name: string): Promise<void> {
  return page.evaluate(
    (database) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase(database);
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
      }),
    name,
  );
}

/**
 * Puts a database of this version in the place of another, with one object store that nobody knows. `hold`: the page keeps it open whatever anybody else wants to do
 * with it, until it is closed.
 */
export async function replaceDatabase(
  page: Page,
  name: string,
  { version, hold = false }: { version: number; hold?: boolean },
): Promise<void> {
  await deleteDatabase(page, name);
  await page.evaluate(
    (database, wanted, keep) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(database, wanted);
        request.onupgradeneeded = () => request.result.createObjectStore('strange');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          if (keep) Object.assign(globalThis, { heldForTest: request.result });
          else request.result.close();
          resolve();
        };
      }),
    name,
    version,
    hold,
  );
}
