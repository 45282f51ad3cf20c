import type { Browser } from 'puppeteer-core';

/** Loads an unpacked extension and gives its id. Where the browser refuses it, its reason is thrown and the browser ended. */
export async function install(browser: Browser, folder: string): Promise<string> {
  try {
    return await browser.installExtension(folder);
  } catch (error) {
    await browser.close();
    throw error;
  }
}
