import type { Page } from 'puppeteer-core';
import { sidebarText } from '../browser/sidebar-words.ts';
import type { Driver } from '../driver/launch.ts';
import { waitUntil } from '../driver/wait-until.ts';

/** All that the agent reads in the sidebar of a tab, in one line. Empty where no sidebar is in sight. */
export async function seenBeside(driver: Driver, page: Page): Promise<string> {
  return (await page.evaluate(isInSight)) ? sidebarText(await driver.sidebarFrame(page)) : '';
}

/** Waits until the sidebar says all of this, whatever pages the tab loads meanwhile. */
export async function untilSeen(driver: Driver, page: Page, words: string[]): Promise<void> {
  await waitUntil(`the sidebar to say ${words.join(' and ')}`, async () => {
    const text = await seenBeside(driver, page);
    if (words.every((word) => text.includes(word))) return true;
    throw new Error(`it says: ${text}`);
  });
}

/** Runs in the page. */
function isInSight(): boolean {
  const frame = document.querySelector(':root > [data-deskside="sidebar"]');
  return frame?.checkVisibility({ visibilityProperty: true }) ?? false;
}
