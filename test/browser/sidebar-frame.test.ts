import { setTimeout as wait } from 'node:timers/promises';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { shows } from '../attacks/attack.ts';
import { openStage, type Stage } from '../desk/stage.ts';
import { type Display, startDisplay } from '../driver/headed.ts';
import { reload, visit } from '../driver/load.ts';
import { waitUntil } from '../driver/wait-until.ts';
import { clearScene, goTo } from './scene.ts';
import { labelled, untilPanel, untilSidebar } from './sidebar-words.ts';

const FRAME = '[data-deskside=sidebar]';
const HANDLE = '[data-deskside=handle]';

let display: Display;
beforeAll(async () => {
  display = await startDisplay();
});
afterAll(() => display?.close());

describe.each(['chromium', 'firefox'] as const)('the sidebar’s frame in %s', (kind) => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    stage = await openStage(kind, { headless: false, display: display.name });
  });
  afterAll(() => stage?.close());
  afterEach(() => page?.close());

  describe('closes', () => {
    beforeEach(async () => {
      await clearScene(stage);
      page = await stage.openTicket(1042);
      await untilPanel(await stage.sidebar(page), 'CRM', 'Jan Novák');
    });

    test('and the page has its room back exactly', async () => {
      expect(await page.evaluate(roomOf)).toMatchObject({ isWhole: false });
      await close();
      expect(await page.evaluate(roomOf)).toEqual({ isWhole: true, style: null });
    });

    test('and stays closed after a reload, on the next ticket and in a new tab', async () => {
      await close();
      await reload(page);
      await untilRead();
      expect(await isOpen()).toBe(false);
      await goTo(page, '/tickets/1043');
      await untilRead();
      expect(await isOpen()).toBe(false);
      page = await stage.openTicket(1043);
      await untilRead();
      expect(await isOpen()).toBe(false);
    });

    test('and opens again, by the first control of the popup', async () => {
      await close();
      await stage.driver.openPopup(page);
      await display.press('Return');
      await waitUntil('the sidebar to be there', isOpen);
      await untilPanel(await stage.sidebar(page), 'CRM', 'Jan Novák');
      await display.press('Escape');
    });

    test('and opens again, by the keys Alt+Shift+D', async () => {
      await press('alt+shift+d');
      await waitUntil('the sidebar to go', async () => !(await isOpen()));
      await press('alt+shift+d');
      await waitUntil('the sidebar to be there', isOpen);
    });
  });

  describe('on a page that is fixed to its window', () => {
    beforeEach(async () => {
      await clearScene(stage);
      page = await stage.driver.openPage(`${stage.desk.url}/?layout=fixed`);
      await visit(page, `${stage.desk.url}/tickets/1042`);
      await page.waitForSelector(HANDLE);
    });

    test('stands over it, with a handle that opens and closes it, and remembers both', async () => {
      expect(await page.evaluate(roomOf)).toEqual({ isWhole: true, style: null });
      expect(await page.$eval(HANDLE, (handle) => handle.getBoundingClientRect().width)).toBe(40);
      await page.click(HANDLE);
      await waitUntil('the sidebar to go', async () => !(await isOpen()));
      await reload(page);
      await page.waitForSelector(HANDLE);
      expect(await isOpen()).toBe(false);
      await page.click(HANDLE);
      await untilPanel(await stage.sidebar(page), 'CRM', 'Jan Novák');
    });
  });

  describe('in a page that', () => {
    let sidebar: Frame;
    beforeAll(() => clearScene(stage));
    beforeEach(async () => {
      page = await stage.openTicket(1042);
      sidebar = await stage.sidebar(page);
      await untilPanel(sidebar, 'CRM', 'Jan Novák');
    });

    test(shows('35.1', 'hides every frame by its style, is seen nevertheless'), async () => {
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          'iframe { display: none !important } * { all: unset } html { opacity: 1 !important }',
        );
        document.adoptedStyleSheets.push(sheet);
      });
      const place = await page.$eval(FRAME, (frame) => {
        const { left, right, top, height } = frame.getBoundingClientRect();
        const on = document.elementFromPoint((left + right) / 2, height / 2) === frame;
        return { on, opacity: getComputedStyle(frame).opacity, top, height: height - innerHeight };
      });
      expect(place).toEqual({ on: true, opacity: '1', top: 0, height: 0 });
    });

    test('removes it, is back with its panels', async () => {
      await page.$eval(FRAME, (frame) => frame.remove());
      await untilPanel(await stage.sidebar(page), 'CRM', 'Jan Novák');
    });

    test(shows('39.1', 'has one-letter shortcuts, keeps what is typed in it to itself'), async () => {
      await sidebar.click(labelled('Look up another address'));
      await sidebar.type('input[type=email]', 'jack@example.com');
      expect(await sidebar.$eval('input[type=email]', (field) => field.value)).toBe('jack@example.com');
      await sidebar.focus(labelled('Refresh CRM'));
      for (const key of ['j', 'k', 'c'] as const) await page.keyboard.press(key);
      await wait(300);
      expect(await page.evaluate(() => location.pathname)).toBe('/tickets/1042');
      await page.focus('a[data-step=next]');
      await page.keyboard.press('j');
      await waitUntil('the next ticket', () => page.evaluate(() => location.pathname === '/tickets/1043'));
    });

    test('goes to another ticket, leaves the focus where it was', async () => {
      await page.focus('input[type=search]');
      await goTo(page, '/tickets/1052');
      await untilSidebar(sidebar, 'no email address');
      await goTo(page, '/tickets/1043');
      await untilPanel(sidebar, 'CRM', '山田 太郎');
      expect(await page.evaluate(() => document.activeElement?.matches('input[type=search]'))).toBe(true);
      expect(await sidebar.evaluate(() => document.hasFocus())).toBe(false);
    });
  });

  async function close(): Promise<void> {
    await (await stage.sidebar(page)).click(labelled('Close Deskside'));
    await waitUntil('the sidebar to go', async () => !(await isOpen()));
  }

  function isOpen(): Promise<boolean> {
    return page.evaluate((selector) => document.querySelector(selector)?.checkVisibility() === true, FRAME);
  }

  /** Time enough for the content script to have put the sidebar there, had it wanted to. */
  async function untilRead(): Promise<void> {
    await page.waitForSelector('.details .requester-email');
    await wait(800);
  }

  async function press(keys: string): Promise<void> {
    await page.bringToFront();
    await display.press(keys);
  }
});

/** Runs in the page: whether it reaches from edge to edge, and what stands in the root's style attribute. */
function roomOf() {
  const root = document.documentElement;
  return {
    isWhole: root.getBoundingClientRect().width === root.clientWidth,
    style: root.getAttribute('style'),
  };
}
