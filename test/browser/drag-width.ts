import type { Frame, Page } from 'puppeteer-core';
import { waitUntil } from '../driver/wait-until.ts';
import { nextWidth } from './template-frames.ts';

/** Drags the focused edge of the sidebar by its keys, as wide as it gets and as narrow. */
export async function dragThereAndBack(page: Page, sidebar: Frame): Promise<void> {
  for (const [key, end] of [
    ['ArrowLeft', 600],
    ['ArrowRight', 240],
  ] as const) {
    let width = await sidebar.evaluate(() => innerWidth);
    while (width !== end) {
      await page.keyboard.press(key);
      width = await waitUntil('another width', () => sidebar.evaluate(nextWidth, width));
    }
  }
}
