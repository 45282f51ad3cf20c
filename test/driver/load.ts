import type { Page } from 'puppeteer-core';

/** Goes to an address and waits until the page has loaded. */
export function visit(page: Page, url: string): Promise<void> {
  return onceMore(() => page.goto(url));
}

/** Reloads a page and waits until it has loaded. */
export function reload(page: Page): Promise<void> {
  return onceMore(() => page.reload());
}

/** Firefox now and then gives up a load that falls together with something else the page is loading: then once more, as a person would. */
async function onceMore(load: () => Promise<unknown>): Promise<void> {
  try {
    await load();
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes('NS_BINDING_ABORTED')) throw error;
    await load();
  }
}
