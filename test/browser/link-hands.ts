import type { Frame, Page } from 'puppeteer-core';
import type { CaseId } from '../attacks/all-entries.ts';
import { focusLink, linkPlace } from './template-frames.ts';

type Place = { x: number; y: number };

/** What a hand does with the link in the panel `honest link`, in the middle of which `place` is. */
export const HANDS: readonly {
  id: CaseId;
  hand: (page: Page, place: Place, sidebar: Frame) => Promise<void>;
}[] = [
  { id: '19.9', hand: (page, { x, y }) => page.mouse.click(x, y, { button: 'middle' }) },
  {
    id: '19.10',
    hand: async (page, { x, y }) => {
      await page.keyboard.down('Control');
      await page.mouse.click(x, y);
      await page.keyboard.up('Control');
    },
  },
  {
    id: '19.11',
    hand: async (page, { x, y }) => {
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(20, 300, { steps: 5 });
      await page.mouse.up();
    },
  },
  {
    id: '19.12',
    hand: async (page, _, sidebar) => {
      await sidebar.evaluate(focusLink, 'honest link');
      await page.keyboard.press('Enter');
    },
  },
];

/** The middle of a panel's link, once it is in sight. */
export async function placeOfLink(sidebar: Frame, name: string): Promise<Place> {
  const frame = await sidebar.waitForSelector(`iframe[title="${name}"]`);
  await frame?.scrollIntoView();
  const box = await frame?.boundingBox();
  const link = await sidebar.evaluate(linkPlace, name);
  if (box === null || box === undefined) throw new Error('There is no frame to click in.');
  return { x: box.x + link.x, y: box.y + link.y };
}
