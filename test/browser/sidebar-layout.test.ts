import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStage, type Stage } from '../desk/stage.ts';
import { type Display, startDisplay } from '../driver/headed.ts';
import { reload } from '../driver/load.ts';
import { waitUntil } from '../driver/wait-until.ts';
import { goTo } from './scene.ts';
import { labelled, untilPanel, untilSettled } from './sidebar-words.ts';

const FRAME = '[data-deskside=sidebar]';
/** Its endpoint never answers: hidden, it is not asked, and nothing after that waits for it. */
const SLOW = 'Shipping';
const EDGE = labelled('Width of the sidebar');

let display: Display;
beforeAll(async () => {
  display = await startDisplay();
});
afterAll(() => display?.close());

describe.each(['chromium', 'firefox'] as const)('the sidebar’s layout in %s', (kind) => {
  let stage: Stage;
  let page: Page;
  let sidebar: Frame;
  let chosenWidth = 0;
  beforeAll(async () => {
    stage = await openStage(kind, { headless: false, display: display.name });
    [page, sidebar] = await openTicket(1042, 'Jan Novák');
  });
  afterAll(() => stage?.close());

  /** One agent at one tab, from the first change to the end: a page load costs more than all that is looked at. */
  test('the edge follows the pointer without a jump back, and moves by keys', async () => {
    const before = await room();
    const widths = await recordWidths(page);
    await drag(EDGE, ({ x, y }) => ({ x: x - 120, y: y + 300 }));
    await waitUntil('the new width', async () => (await room()).frame === before.frame + 120);
    expect(await room()).toEqual({
      frame: before.frame + 120,
      page: before.page - 120,
      left: before.page - 120,
    });
    const seen = await widths();
    expect(seen.length).toBeGreaterThan(3);
    expect(seen).toEqual(seen.toSorted((one, other) => one - other));
    await sidebar.focus(EDGE);
    await page.keyboard.press('ArrowRight');
    chosenWidth = before.frame + 104;
    await waitUntil('a step less', async () => (await room()).frame === chosenWidth);
  });

  test('panels are dragged, collapsed and hidden, and stay so on the next ticket', async () => {
    const [first = '', second = ''] = await names();
    await dragPanel(second, first);
    await waitUntil('the panels in the new order', async () => (await names())[0] === second);
    await sidebar.click(labelled(`Hide ${SLOW}`));
    await sidebar.$eval(`section ${labelled(`Refresh ${second}`)}`, (button) =>
      button.closest('section')?.querySelector<HTMLElement>('.panel-toggle')?.click(),
    );
    const arranged = await look();
    expect(arranged).toMatchObject({ names: expect.not.arrayContaining([SLOW]), collapsed: [second] });
    await goTo(page, '/tickets/1043');
    await untilPanel(sidebar, 'CRM', '山田 太郎');
    expect(await look()).toEqual(arranged);
  });

  test('it stands at the left and over the page, in every tab of the helpdesk; a reload changes nothing of all that', async () => {
    const former = page;
    [page, sidebar] = await openTicket(1043, '山田 太郎');
    const whole = await page.evaluate(() => document.documentElement.clientWidth);
    await sidebar.click(labelled('Place of the sidebar'));
    await choose('Left');
    await waitUntil('the left side', async () => (await room()).left === 0);
    await choose('Over the page');
    await waitUntil('the whole page', async () => (await room()).page === whole);
    const there = await room(former);
    expect(there).toEqual({ frame: chosenWidth, left: 0, page: whole });
    await former.close();
    const arranged = await look();
    await reload(page);
    sidebar = await stage.sidebar(page);
    await untilPanel(sidebar, 'CRM', '山田 太郎');
    expect(await room()).toEqual(there);
    expect(await look()).toEqual(arranged);
  });

  test('scroll position and focus survive a switch of tickets', async () => {
    await page.setViewport({ width: 1200, height: 420 });
    await untilSettled(sidebar);
    await page.bringToFront();
    await sidebar.focus('.open-link');
    await sidebar.evaluate(() => scrollTo(0, 150));
    const before = await sidebar.evaluate(whereAmI);
    expect(before).toMatchObject({ scroll: 150, focus: 'Open in CRM' });
    await goTo(page, '/tickets/1042');
    await untilPanel(sidebar, 'CRM', 'Jan Novák');
    await untilSettled(sidebar);
    await waitUntil('the focus', async () => (await sidebar.evaluate(whereAmI)).focus === before.focus);
    expect(await sidebar.evaluate(whereAmI)).toEqual(before);
  });

  test('nothing takes the focus from whoever types in the helpdesk', async () => {
    stage.endpoints.latency.all = 200;
    await page.bringToFront();
    await page.focus('.reply textarea');
    const words = 'Thank you for your patience, it is on its way.';
    const all = labelled('Refresh all');
    await Promise.all([
      page.keyboard.type(words, { delay: 15 }),
      sidebar.$eval(all, (button) => (button as HTMLElement).click()),
    ]);
    await untilSettled(sidebar);
    expect(await page.$eval('.reply textarea', (field) => field.value)).toBe(words);
    await page.focus('input[type=search]');
    const switching = async () => {
      for (const id of [1043, 1052, 1042]) await goTo(page, `/tickets/${id}`);
      await sidebar.$eval(labelled('Place of the sidebar'), (button) => (button as HTMLElement).click());
      await choose('Right');
    };
    await Promise.all([page.keyboard.type(words, { delay: 15 }), switching()]);
    await untilPanel(sidebar, 'CRM', 'Jan Novák');
    await untilSettled(sidebar);
    expect(await page.$eval('input[type=search]', (field) => field.value)).toBe(words);
    expect(await sidebar.evaluate(() => document.hasFocus())).toBe(false);
  });

  test('closed, the page has all of its room back, to the attribute', async () => {
    const whole = await page.evaluate(() => document.documentElement.clientWidth);
    await choose('Beside the page');
    await waitUntil('the page beside it', async () => (await room()).page < whole);
    await sidebar.click(labelled('Close Deskside'));
    await waitUntil('the sidebar to go', async () => (await page.$(FRAME)) === null);
    expect(await page.evaluate(() => document.documentElement.getAttribute('style'))).toBeNull();
  });

  async function openTicket(id: number, customer: string): Promise<[Page, Frame]> {
    const opened = await stage.openTicket(id);
    const beside = await stage.sidebar(opened);
    await untilPanel(beside, 'CRM', customer);
    return [opened, beside];
  }

  async function drag(selector: string, to: (from: Point) => Point): Promise<void> {
    await page.bringToFront();
    const box = await restingBox(selector);
    const corner = await page.evaluate(innerCorner);
    const from = { x: box.x + box.width / 2, y: box.y + Math.min(14, box.height / 2) };
    const onScreen = ({ x, y }: Point) => ({ x: corner.x + x, y: corner.y + y });
    await display.drag(onScreen(from), onScreen(to(from)));
  }

  async function dragPanel(name: string, onto: string): Promise<void> {
    const there = await restingBox(labelled(`Move ${onto}`));
    await drag(labelled(`Move ${name}`), ({ x }) => ({ x, y: there.y }));
  }

  /** Where it is once all above it has its place: the frame is wider or narrower a moment before what is in it. */
  async function restingBox(selector: string): Promise<Point & { width: number; height: number }> {
    const handle = await sidebar.waitForSelector(selector);
    let last = '';
    return waitUntil(`${selector} to rest`, async () => {
      const [box, inside] = [await handle?.boundingBox(), await sidebar.evaluate(() => innerWidth)];
      const before = last;
      last = JSON.stringify(box);
      return box && before === last && inside === (await room()).frame ? box : undefined;
    });
  }

  function choose(name: string): Promise<void> {
    return sidebar.evaluate((label) => {
      const labels = [...document.querySelectorAll('.layout-settings label')];
      labels
        .find((each) => each.textContent === label)
        ?.querySelector('input')
        ?.click();
    }, name);
  }

  function room(of: Page = page): Promise<{ frame: number; page: number; left: number }> {
    return of.$eval(FRAME, (frame) => {
      const { width, left } = frame.getBoundingClientRect();
      return { frame: width, page: document.documentElement.getBoundingClientRect().width, left };
    });
  }

  async function names(): Promise<string[]> {
    return (await look()).names;
  }

  function look(): Promise<{ names: string[]; collapsed: string[] }> {
    return sidebar.evaluate(() => {
      const toggles = [...document.querySelectorAll('.panel-toggle')];
      const text = (element: Element) => element.textContent ?? '';
      return {
        names: toggles.map(text),
        collapsed: toggles.filter((each) => each.getAttribute('aria-expanded') === 'false').map(text),
      };
    });
  }
});

/** Runs in the sidebar. */
function whereAmI(): { scroll: number; focus: string } {
  return { scroll: scrollY, focus: document.activeElement?.textContent ?? '' };
}

interface Point {
  x: number;
  y: number;
}

/** Runs in the page: where its upper left corner is on the display. */
function innerCorner(): Point {
  const { mozInnerScreenX, mozInnerScreenY } = window as {
    mozInnerScreenX?: number;
    mozInnerScreenY?: number;
  };
  const border = (outerWidth - innerWidth) / 2;
  return {
    x: mozInnerScreenX ?? screenX + border,
    y: mozInnerScreenY ?? screenY + outerHeight - innerHeight,
  };
}

/** Writes down from now on every width of the sidebar's frame. Gives what reads it. */
async function recordWidths(page: Page): Promise<() => Promise<number[]>> {
  await page.$eval(FRAME, (frame) => {
    const widths: number[] = [];
    Object.assign(globalThis, { widthsForTest: widths });
    new ResizeObserver(() => widths.push(frame.getBoundingClientRect().width)).observe(frame);
  });
  return () => page.evaluate(() => (globalThis as unknown as { widthsForTest: number[] }).widthsForTest);
}
