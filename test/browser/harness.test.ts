import { type Browser, type Frame, launch, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shows } from '../attacks/attack.ts';
import { findBrowser } from '../driver/find-browser.ts';
import { waitUntil } from '../driver/wait-until.ts';
import type { Harness, Look } from '../harness/look.ts';
import { serveHarness } from '../harness/serve.ts';
import { isBackwards, recordFocus, visitedHere } from './tab-order.ts';

const PLAIN: Look = { name: 'light', width: 340, scheme: 'light', dir: 'ltr', large: false, check: 'axe' };
const SIDEBAR: Look[] = [
  PLAIN,
  { ...PLAIN, name: 'dark', scheme: 'dark', check: 'colours' },
  { ...PLAIN, name: '240 px', width: 240, check: 'place' },
  { ...PLAIN, name: '600 px', width: 600, check: 'place' },
  { ...PLAIN, name: 'text at 200 %', width: 320, large: true, check: 'place' },
  { ...PLAIN, name: 'right to left', width: 240, dir: 'rtl', check: 'place' },
];
const PAGES: Look[] = SIDEBAR.slice(0, 2).map((look) => ({ ...look, width: 1200 }));

/** Of the states: on a busy machine all of them in one test would take longer than a test may. */
const PARTS = [1, 2, 3];

const WALKED = [
  'list',
  'template connector',
  'every fold open',
  'log',
  'helpdesks',
  'site',
  'own helpdesk',
  'config',
  'config to import',
  'this browser',
  'privacy',
  'help',
];

let harness: Awaited<ReturnType<typeof serveHarness>>;
beforeAll(async () => {
  harness = await serveHarness();
});
afterAll(() => harness?.close());

describe.each(['chromium', 'firefox'] as const)('our pages over sample data, in %s', (kind) => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launch({
      browser: kind === 'chromium' ? 'chrome' : 'firefox',
      executablePath: findBrowser(kind),
      args: kind === 'chromium' && process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    });
    page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 3600 });
  });
  afterAll(() => browser?.close());

  test.each(PARTS)(
    'every state of the sidebar (part %i of 3): axe finds nothing in light and dark; at every width nothing is cut off, nothing lies over anything else',
    async (part) => {
      const frame = await openFrame('', 340);
      const names = partOf(await frame.evaluate(namesHere), part);
      expect(names.length).toBeGreaterThan(10);
      expect(await frame.evaluate(inspectHere, names, SIDEBAR)).toEqual({});
    },
  );

  test('what is there within 150 ms never shows a skeleton; a slow answer does, and a cached one is there at once with its age', async () => {
    const frame = await openFrame('', 340);
    await frame.evaluate(showHere, 'found');
    const { hidden, cached } = await frame.evaluate(untilSkeleton);
    expect(hidden).toBeGreaterThanOrEqual(150);
    expect(cached).toBe(false);
    await frame.evaluate(showHere, 'expired-refreshing');
    expect(await frame.$('[data-connector=crm] .skeleton')).toBeNull();
    expect(await frame.$eval('[data-connector=crm] time', (age) => age.textContent)).toBe(
      '40 min ago · updating…',
    );
  });

  test.each(PARTS)(
    shows(
      '39.4',
      'every state of options, popup, grant and diagnosis (part %i of 3): axe finds nothing in light and dark',
    ),
    async (part) => {
      const frame = await openFrame('options.html', 1200);
      const names = partOf(await frame.evaluate(namesHere), part);
      expect(names.length).toBeGreaterThan(16);
      expect(await frame.evaluate(inspectHere, names, PAGES)).toEqual({});
    },
  );

  test('what an agent opened in a template is open in the next customer’s, too', async () => {
    const frame = await openFrame('', 340);
    await frame.evaluate(showHere, 'rich');
    expect(await frame.$eval('.template-frame', detailsIn)).toEqual({ open: false, marked: false });
    await frame.$eval('.template-frame', openDetails);
    expect(await frame.$eval('.template-frame', detailsIn)).toEqual({ open: true, marked: true });
    await frame.click('[aria-label="Look up another address"]');
    await frame.type('.address-form input', 'jan.novak@northwind.example');
    await page.keyboard.press('Enter');
    await waitUntil('the next document with its part open', async () => {
      const { open, marked } = await frame.$eval('.template-frame', detailsIn);
      return open && !marked;
    });
  });

  test(
    shows('39.2', 'options: Tab reaches every control, from the top to the bottom, and shows where it is'),
    async () => {
      await page.goto(`${harness.address}options.html`);
      for (const state of WALKED) {
        await page.evaluate(showHere, state);
        const controls = await page.evaluate(recordFocus);
        expect(controls.length, state).toBeGreaterThan(4);
        for (const _ of controls) await page.keyboard.press('Tab');
        const visited = await page.evaluate(visitedHere);
        expect(visited.map(({ name }) => name)).toEqual(controls);
        expect(visited.filter(({ outlined }) => !outlined)).toEqual([]);
        expect(visited.filter(isBackwards)).toEqual([]);
      }
    },
  );

  /** One of the harness's pages, in a frame that can take any width. */
  async function openFrame(path: string, width: number): Promise<Frame> {
    await page.goto(`${harness.address}frame.html`);
    await page.$eval(
      'iframe',
      (frame, src, px) =>
        new Promise((resolve) => {
          frame.style.width = `${px}px`;
          frame.addEventListener('load', resolve);
          frame.src = src;
        }),
      `${harness.address}${path}`,
      width,
    );
    const frame = await (await page.$('iframe'))?.contentFrame();
    if (!frame) throw new Error(`${path} has no frame.`);
    return frame;
  }
});

function partOf(names: string[], part: number): string[] {
  return names.filter((_, index) => index % PARTS.length === part - 1);
}

/** Runs in the harness, as all below. */
function namesHere(): string[] {
  return (globalThis as unknown as { harness: Harness }).harness.names;
}

function inspectHere(names: string[], looks: Look[]): Promise<Record<string, string[]>> {
  return (globalThis as unknown as { harness: Harness }).harness.inspect(names, looks);
}

function showHere(name: string): Promise<void> {
  return (globalThis as unknown as { harness: Harness }).harness.show(name);
}

function detailsIn(frame: Element): { open: boolean; marked: boolean } {
  const { contentDocument: template } = frame as HTMLIFrameElement;
  return {
    open: template?.querySelector('details')?.open === true,
    marked: template?.querySelector('details')?.hasAttribute('data-marked') === true,
  };
}

/** Marks them, too: the next output has others. */
function openDetails(frame: Element): void {
  const { contentDocument: template } = frame as HTMLIFrameElement;
  template?.querySelector('summary')?.click();
  template?.querySelector('details')?.setAttribute('data-marked', '');
}

/** For how long after it began to wait, in milliseconds, a panel shows nothing, and whether it says an age meanwhile. */
function untilSkeleton(): Promise<{ hidden: number; cached: boolean }> {
  const begun = performance.now();
  (globalThis as unknown as { harness: Harness }).harness.draw('waiting');
  return new Promise((resolve) => {
    const look = () => {
      const skeleton = document.querySelector('.panel .skeleton');
      if (skeleton === null || getComputedStyle(skeleton).visibility === 'hidden')
        requestAnimationFrame(look);
      else
        resolve({
          hidden: performance.now() - begun,
          cached: document.querySelector('.panel time') !== null,
        });
    };
    look();
  });
}
