import type { Page } from 'puppeteer-core';

/** Reloads a page. Firefox now and then gives up a reload that falls together with something else the page is loading: then once more, as a person would. */
export async function reload(page: Page): Promise<void> {
  try {
    await page.reload();
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes('NS_BINDING_ABORTED')) throw error;
    await page.reload();
  }
}
