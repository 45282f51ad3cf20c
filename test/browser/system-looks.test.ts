import { type Browser, launch, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../driver/find-browser.ts';
import { waitUntil } from '../driver/wait-until.ts';
import type { Harness } from '../harness/look.ts';
import { serveHarness } from '../harness/serve.ts';

/** Chromium alone can be told at run time what the system wants; the style sheets are the same in Firefox. */
describe('as the system wants it', () => {
  let harness: Awaited<ReturnType<typeof serveHarness>>;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    harness = await serveHarness();
    browser = await launch({
      browser: 'chrome',
      executablePath: findBrowser('chromium'),
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    });
    page = await browser.newPage();
    await page.setViewport({ width: 340, height: 900 });
    await page.goto(harness.address);
  });
  afterAll(async () => {
    await browser?.close();
    await harness?.close();
  });

  test('in forced colours badges, panels and buttons keep an edge, and the focus a mark', async () => {
    await wish('forced-colors', 'active');
    for (const state of ['colors', 'failures', 'refresh-failed']) {
      await page.evaluate(showHere, state);
      const edges = await page.evaluate(edgesHere, '.badge, .panel, .button:not(.button-quiet)');
      expect(edges.length, state).toBeGreaterThan(3);
      expect(edges.filter(({ visible }) => !visible)).toEqual([]);
    }
    // The first stop is the sidebar's edge, which is all mark.
    for (const _ of ['edge', 'button']) await page.keyboard.press('Tab');
    expect(await page.evaluate(focusMark)).toMatch(/^(auto|solid) [1-9]/);
  });

  test('with reduced motion nothing moves that moves without', async () => {
    for (const state of ['waiting', 'expired-refreshing']) {
      await wish('prefers-reduced-motion', 'no-preference');
      await page.evaluate(showHere, state);
      await waitUntil(`${state}: something that moves`, async () => (await page.evaluate(runningHere)) > 0);
      await wish('prefers-reduced-motion', 'reduce');
      expect(await page.evaluate(runningHere), state).toBe(0);
    }
  });

  async function wish(name: string, value: string): Promise<void> {
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: [{ name, value }] });
  }
});

/** Runs in the harness, as all below. */
function showHere(name: string): Promise<void> {
  return (globalThis as unknown as { harness: Harness }).harness.show(name);
}

/** What these elements are called, and whether each has a border of a colour that is not its background's. */
function edgesHere(selector: string): { name: string; visible: boolean }[] {
  return [...document.querySelectorAll(selector)].map((element) => {
    const { borderTopStyle, borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(element);
    const isDrawn = borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) >= 1;
    const name = (element.textContent ?? '').slice(0, 40);
    return { name, visible: isDrawn && borderTopColor !== backgroundColor };
  });
}

/** The outline of what has the focus: style and width. */
function focusMark(): string {
  const style = getComputedStyle(document.activeElement ?? document.body);
  return `${style.outlineStyle} ${style.outlineWidth}`;
}

/** How many animations run for ever. */
function runningHere(): number {
  return document
    .getAnimations()
    .filter((animation) => animation.effect?.getComputedTiming().iterations === Number.POSITIVE_INFINITY)
    .length;
}
