import type { Page } from 'puppeteer-core';
import { inClosedRoot } from '../driver/closed-root.ts';
import type { Driver } from '../driver/launch.ts';
import { waitUntil } from '../driver/wait-until.ts';

const HOST = '[data-deskside="teach"]';

/** All that a person can read in the teaching overlay of the tab in front, in one line; empty where there is none. */
export async function overlayText(driver: Driver, page: Page): Promise<string> {
  const text = await inClosedRoot(driver, page, HOST, '(root) => root.querySelector("section").innerText');
  return String(text ?? '').replace(/\s+/g, ' ');
}

/** Waits until the overlay says this. */
export async function overlayReads(driver: Driver, page: Page, words: string | RegExp): Promise<void> {
  await waitUntil(`the overlay to say ${words}`, async () => {
    const text = await overlayText(driver, page);
    if (typeof words === 'string' ? text.includes(words) : words.test(text)) return true;
    throw new Error(`it says: ${text}`);
  });
}

/** Clicks a button of the overlay with the mouse, once it is there. */
export async function clickInOverlay(driver: Driver, page: Page, name: string): Promise<void> {
  const middle = await waitUntil(`the button “${name}” in the overlay`, async () => {
    const place = await inClosedRoot(driver, page, HOST, MIDDLE, name);
    return (place as { x: number; y: number } | null) ?? false;
  });
  await page.mouse.click(middle.x, middle.y);
}

/** Runs in the shadow root. */
const MIDDLE = `(root, name) => {
  const button = [...root.querySelectorAll('button')].find((one) => one.textContent === name);
  if (button === undefined) return null;
  const { x, y, width, height } = button.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}`;

/** Clicks the middle of an element of the page with the mouse, through whatever lies over it. */
export async function pointAt(page: Page, selector: string): Promise<void> {
  const box = await waitUntil(
    selector,
    async () => (await (await page.$(selector))?.boundingBox()) ?? undefined,
  );
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}
