import type { Frame, Page } from 'puppeteer-core';
import type { CaseId } from '../attacks/all-entries.ts';
import { focusLink } from './template-frames.ts';

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
