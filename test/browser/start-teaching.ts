import type { Page } from 'puppeteer-core';
import type { Driver } from '../driver/launch.ts';
import { waitUntil } from '../driver/wait-until.ts';
import { overlayReads } from './overlay.ts';

/** Clicks our toolbar button on a tab, goes to “Teach Deskside this page” with Tab, and presses Enter: the overlay stands on the page then. */
export async function startTeaching(driver: Driver, page: Page): Promise<void> {
  const popup = await driver.openPopup(page);
  await waitUntil('the popup to offer teaching', async () => (await popup.text()).includes(TEACH));
  await waitUntil(`the focus on “${TEACH}”`, async () => {
    if ((await popup.focused()) === TEACH) return true;
    await popup.press('Tab');
    return false;
  });
  await popup.press('Enter');
  await overlayReads(driver, page, 'Click the customer’s email address');
  await page.bringToFront();
}

const TEACH = 'Teach Deskside this page';
