import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../driver/find-browser.ts';
import { waitUntil } from '../driver/wait-until.ts';
import { serveHarness } from '../harness/serve.ts';
import { STATES } from '../harness/states.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let harness: Awaited<ReturnType<typeof serveHarness>>;
beforeAll(async () => {
  harness = await serveHarness();
});
afterAll(() => harness?.close());

describe.each(['chromium', 'firefox'] as const)('every state of the sidebar in %s', (kind) => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launch({
      browser: kind === 'chromium' ? 'chrome' : 'firefox',
      executablePath: findBrowser(kind),
      args: kind === 'chromium' && process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    });
    page = await browser.newPage();
    await page.setViewport({ width: 340, height: 700 });
    await page.goto(`${harness.address}?state=starting`);
    await page.evaluate(AXE);
  });
  afterAll(() => browser?.close());

  test.each(['light', 'dark'])('in %s: axe finds nothing', async (scheme) => {
    const found: Record<string, string[]> = {};
    for (const state of Object.keys(STATES)) {
      await show(state, { 'color-scheme': scheme });
      const violations = await page.evaluate(violationsHere);
      if (violations.length > 0) found[state] = violations;
    }
    expect(found).toEqual({});
  });

  test.each([
    ['240 px wide', 240, {}, 'ltr'],
    ['600 px wide', 600, {}, 'ltr'],
    ['with text at 200 %', 320, { '--text-s': '24px', '--text-m': '26px', '--text-l': '30px' }, 'ltr'],
    ['right to left', 240, {}, 'rtl'],
  ] as const)('%s: nothing is cut off, nothing lies over anything else', async (_, width, style, dir) => {
    await page.setViewport({ width, height: 700 });
    const found: Record<string, string[]> = {};
    for (const state of Object.keys(STATES)) {
      await show(state, style, dir);
      const misplaced = await page.evaluate(misplacedHere);
      if (misplaced.length > 0) found[state] = misplaced;
    }
    expect(found).toEqual({});
  });

  test('what is there within 150 ms never shows a skeleton; a slow answer does, and a cached one is there at once with its age', async () => {
    await show('found', {});
    const { hidden, cached } = await page.evaluate(untilSkeleton);
    expect(hidden).toBeGreaterThan(140);
    expect(cached).toBe(false);
    await show('expired-refreshing', {});
    expect(await page.$('[data-connector=crm] .skeleton')).toBeNull();
    expect(await page.$eval('[data-connector=crm] time', (age) => age.textContent)).toBe(
      'yesterday · updating…',
    );
  });

  async function show(state: string, style: Record<string, string>, dir = 'ltr'): Promise<void> {
    await page.evaluate(showHere, state, style, dir);
    const answered = { ...STATES[state]?.answers };
    await waitUntil(`${state} to stand`, () =>
      page.evaluate(
        (name, connectors) =>
          document.body.dataset['state'] === name &&
          connectors.every(
            (id) => document.querySelector(`.panel[data-connector="${id}"][aria-busy=true]`) === null,
          ),
        state,
        Object.keys(answered),
      ),
    );
    const { press } = STATES[state] ?? {};
    if (press !== undefined) await page.$eval(press, (button) => (button as HTMLElement).click());
  }
});

/** Runs in the page. */
function showHere(state: string, style: Record<string, string>, dir: string): void {
  const root = document.documentElement;
  root.removeAttribute('style');
  for (const [name, value] of Object.entries(style)) root.style.setProperty(name, value);
  root.dir = dir;
  location.hash = state;
}

/** Runs in the page: for how long, in milliseconds, a panel that waits shows nothing, and whether it says an age meanwhile. */
function untilSkeleton(): Promise<{ hidden: number; cached: boolean }> {
  location.hash = 'waiting';
  return new Promise((resolve) => {
    let begun: number | null = null;
    const look = () => {
      const isThere = document.body.dataset['state'] === 'waiting';
      const skeleton = isThere ? document.querySelector('.panel .skeleton') : null;
      if (skeleton !== null) begun ??= performance.now();
      if (skeleton === null || begun === null || getComputedStyle(skeleton).visibility === 'hidden')
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

/** Runs in the page. The frames of templates have no scripts, and what is in them is the admin's. */
async function violationsHere(): Promise<string[]> {
  const { axe: checker } = globalThis as unknown as { axe: typeof axe };
  const { violations, passes } = await checker.run(document, { iframes: false, resultTypes: ['violations'] });
  if (passes.length < 5) return ['axe has looked at nothing'];
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Runs in the page: what can be pressed or read and stands out at a side, and buttons that lie over each other. */
function misplacedHere(): string[] {
  const name = (element: Element) => element.getAttribute('aria-label') ?? element.textContent ?? '';
  const boxes = [...document.querySelectorAll('button, a, input, h1, h2, p, dt, dd, time, .badge')]
    .filter((element) => element.checkVisibility() && element.closest('.visually-hidden') === null)
    .map((element) => ({ element, box: element.getBoundingClientRect() }));
  const out = boxes.filter(({ box }) => box.left < -0.5 || box.right > innerWidth + 0.5);
  const pressed = boxes.filter(({ element }) => element.matches('.panel-head button, .top-bar button'));
  const over = pressed.filter(({ element, box }) =>
    pressed.some(
      (other) =>
        other.element !== element &&
        Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left) > 0.5 &&
        Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top) > 0.5,
    ),
  );
  return [
    ...out.map(({ element }) => `cut off: ${name(element)}`),
    ...over.map(({ element }) => `over another: ${name(element)}`),
    ...(document.documentElement.scrollWidth > innerWidth ? ['scrolls sideways'] : []),
  ];
}
