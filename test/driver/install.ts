import type { Browser } from 'puppeteer-core';
import type { Extension } from './options.ts';
import { waitUntil } from './wait-until.ts';

/**
 * Loads an unpacked extension, or waits until `isHere` says that the one of the system's policy is, and gives its id. Where the browser refuses it, its reason is thrown and
 * the browser ended.
 */
export async function install(
  browser: Browser,
  extension: Extension,
  isHere: (id: string) => Promise<boolean> | boolean,
): Promise<string> {
  try {
    if (typeof extension === 'string') return await browser.installExtension(extension);
    const { byPolicy: id } = extension;
    await waitUntil(`the policy to install ${id}`, () => isHere(id), 20_000);
    return id;
  } catch (error) {
    await browser.close();
    throw error;
  }
}
