import type { Page } from 'puppeteer-core';
import { tabAt } from '../browser/eavesdrop.ts';
import { labelled } from '../browser/sidebar-words.ts';
import type { Driver } from '../driver/launch.ts';
import { sendFrom } from '../driver/send-from.ts';
import { waitUntil } from '../driver/wait-until.ts';

/** Whatever is pressed has taken effect after so many milliseconds, or never will: the background may end on the way. Then people press again. */
const EFFECT = 2000;

/** Closes the sidebar by its own button. */
export async function closeSidebar(driver: Driver, page: Page): Promise<void> {
  await untilIs(false, page, async () => {
    const sidebar = await driver.sidebarFrame(page, 1000);
    await sidebar.$eval(labelled('Close Deskside'), (button) => (button as HTMLElement).click());
  });
}

/** Opens the sidebar by the popup's button: its message, sent from a page of ours that stands beside the agents' windows. No other tab may be at this address. */
export async function openSidebar(page: Page, ours: Page): Promise<void> {
  await untilIs(true, page, async () => {
    const tab = await tabAt(ours, await page.evaluate(() => location.href));
    await sendFrom(ours, 'toggle-sidebar', { tab });
  });
}

async function untilIs(open: boolean, page: Page, press: () => Promise<void>): Promise<void> {
  const isSo = async () => (await page.evaluate(isThere)) === open;
  await waitUntil(`the sidebar to ${open ? 'open' : 'close'}`, async () => {
    if (await isSo()) return true;
    await press();
    return waitUntil('what was pressed', isSo, EFFECT);
  });
}

/** Runs in the page. */
function isThere(): boolean {
  return document.querySelector(':root > [data-deskside="sidebar"]') !== null;
}
