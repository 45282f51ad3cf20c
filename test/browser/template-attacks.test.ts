import { setTimeout } from 'node:timers/promises';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attack, shows } from '../attacks/attack.ts';
import { type Desk, startDesk } from '../desk/desk.ts';
import type { Driver } from '../driver/launch.ts';
import { launchOrganisation } from '../driver/organisation.ts';
import { waitUntil } from '../driver/wait-until.ts';
import { type Canary, startCanary } from '../faults/canary-server.ts';
import { type PictureServer, PNG, startPictureServer } from '../panel/picture-server.ts';
import { type Answers, attackConfig, filled, startAnswers } from './attack-stage.ts';
import { dragThereAndBack } from './drag-width.ts';
import { HANDS, placeOfLink } from './link-hands.ts';
import { untilPanel, untilSettled } from './sidebar-words.ts';
import { FAILING, HEIGHTS, HOSTILE, KEPT_LINKS, LINKS } from './template-attacks.ts';
import {
  clickEverything,
  focusInput,
  forbiddenIn,
  gapBelow,
  hasPicture,
  hrefsIn,
  isCovered,
  isFilled,
  isRaw,
  linksIn,
  picturesIn,
  putRaw,
  steadyHeight,
  toggleOften,
  whereIs,
} from './template-frames.ts';

const FAULT = 'This panel cannot be shown: your admin can mend its template.';

let canary: Canary;
let pictures: PictureServer;
let desk: Desk;
let endpoint: Answers;

beforeAll(async () => {
  canary = await startCanary();
  [pictures, desk, endpoint] = await Promise.all([startPictureServer(), startDesk({}), startAnswers(canary)]);
});
afterAll(() => Promise.all([canary, pictures, desk, endpoint].map((server) => server?.close())));

describe.each(['chromium', 'firefox'] as const)('hostile templates and answers in %s', (kind) => {
  let driver: Driver;
  let page: Page;
  let sidebar: Frame;

  beforeAll(async () => {
    canary.hits.length = 0;
    pictures.requests.length = 0;
    driver = await launchOrganisation(kind, attackConfig({ canary, pictures, desk, endpoint }));
    page = await driver.openPage(`${desk.url}/tickets/1042`);
    sidebar = await driver.sidebarFrame(page);
    await untilSettled(sidebar);
  });
  afterAll(() => driver?.close());

  for (const [name, { id }] of Object.entries(FAILING))
    attack(id, () => untilPanel(sidebar, name, FAULT, 30_000), { of: name });

  test('the panel behind the one that hung is there, and so is the one in front of all', async () => {
    await untilPanel(sidebar, 'Last', 'Ana is well');
    await untilPanel(sidebar, 'First', 'Ana is well');
  });

  for (const [name, { cases, html }] of Object.entries(HOSTILE))
    test(shows(cases, `${name}: cleaned in a template, text in an answer`), async () => {
      await waitUntil('its frame', () => isFilled(sidebar, name));
      expect(await leftIn(name)).toEqual([]);
      await untilPanel(sidebar, `${name} answered`, fill(html).replace(/\s+/g, ' '));
    });

  attack('18.1', async () => {
    await untilPanel(sidebar, 'liquid answered', '{{ data.name }}{% for i in (1..9) %}x{% endfor %}');
  });

  test(shows(['19.1', '19.2', '19.3', '19.4', '19.5'], 'links lead nowhere'), async () => {
    await waitUntil('the frame', () => isFilled(sidebar, 'hostile hrefs'));
    expect(await sidebar.evaluate(hrefsIn, 'hostile hrefs')).toEqual([]);
  });

  test(shows(['19.6', '19.7', '19.8'], 'links that stay lead into a tab of their own'), async () => {
    await waitUntil('the frame', () => isFilled(sidebar, 'kept links'));
    expect(await sidebar.evaluate(linksIn, 'kept links')).toEqual(
      KEPT_LINKS.map(({ href }) => [new URL(href).href, '_blank', 'noopener noreferrer']),
    );
  });

  test('only pictures of the listed host are there, fetched once each by the background', async () => {
    await waitUntil('the picture', () => sidebar.evaluate(hasPicture, 'pictures'));
    const shown = await sidebar.evaluate(picturesIn, 'pictures');
    const data = `data:image/png;base64,${PNG.toString('base64')}`;
    expect(shown).toEqual([`Ana ${data}`, 'elsewhere ', 'redirected ', 'drawn ', 'slash ']);
    expect(pictures.requests.map(({ path }) => path).sort()).toEqual([
      '/png',
      '/png?late',
      '/redirect',
      '/svg',
    ]);
    expect(
      pictures.requests.flatMap(({ headers }) => [headers.cookie, headers.referer]).filter(Boolean),
    ).toEqual([]);
  });

  for (const [name, { id, least, most }] of Object.entries(HEIGHTS))
    attack(
      id,
      async () => {
        const height = await waitUntil('a height that stays', () => steadyHeight(sidebar, name));
        expect(height).toBeGreaterThanOrEqual(least);
        expect(height).toBeLessThanOrEqual(most);
      },
      { of: name },
    );

  attack('21.4', async () => {
    await sidebar.evaluate(toggleOften, 'details');
    const height = await waitUntil('a height that stays', () => steadyHeight(sidebar, 'details'));
    expect(height).toBeGreaterThan(60);
  });

  attack('21.5', async () => {
    await waitUntil('the picture', () => sidebar.evaluate(hasPicture, 'late picture'));
    await waitUntil('its height', async () => ((await steadyHeight(sidebar, 'late picture')) ?? 0) > 200);
    expect(await sidebar.evaluate(gapBelow, 'late picture')).toBe(0);
  });

  test('the height follows while the width is dragged there and back', async () => {
    await waitUntil('the text', () => isFilled(sidebar, 'long text'));
    await sidebar.$eval('iframe[title="long text"]', (frame) => frame.scrollIntoView());
    await sidebar.focus('.width-edge');
    await dragThereAndBack(page, sidebar);
    await waitUntil('the last height', async () => (await sidebar.evaluate(gapBelow, 'long text')) === 0);
    await sidebar.evaluate(() => scrollTo(0, 0));
  });

  attack('22.1', async () => {
    expect(await sidebar.evaluate(isCovered, 'overlay')).toBe(false);
    await untilPanel(sidebar, 'overlay', 'Sign in again');
  });

  test('a badge with too much of everything', async () => {
    const text = await untilPanel(sidebar, 'badge', 'VIP');
    expect(text.length).toBeLessThan(3000);
    const colour = await sidebar.evaluate(() => {
      const panel = document.querySelector('[aria-label="Refresh badge"]')?.closest('section');
      return panel?.querySelector('.badge')?.className;
    });
    expect(colour).toContain('badge-gray');
  });

  test('nothing ran, nothing left, and nobody was connected to', async () => {
    await nothingHappened();
  });

  /** Browsers open connections ahead of what they then refuse (`preconnect`, frames): only the cleaning keeps those away. So here a hit is a request. */
  describe('without the cleaning, the frame alone', () => {
    for (const [name, { cases, html }] of Object.entries(HOSTILE))
      test(shows(cases, `holds against ${name}`), async () => {
        await showRaw(plain(html));
      });

    attack('19.13', async () => {
      await showRaw(plain(HOSTILE['form']?.html ?? ''));
      await sidebar.evaluate(focusInput, 'First');
      await page.keyboard.press('Enter');
      expect(await sidebar.evaluate(whereIs, 'First')).toBe('about:srcdoc');
    });

    test('keeps every link, form and key in its place', async () => {
      const links = LINKS.flatMap(({ href }) =>
        ['', ' target="_blank"', ' target="_top"', ' target="_parent"'].map(
          (target) => `<a href="${plain(href)}"${target} ping="${plain('CANARY/ping')}">x</a>`,
        ),
      );
      const form = `<form action="${plain('CANARY/form')}"><button>x</button></form>`;
      const area = `<map name="m"><area href="${plain('CANARY/area')}"></map>`;
      const svg = `<svg><a href="${plain('CANARY/svg-link')}"><text>x</text></a></svg>`;
      await showRaw([...links, form, area, svg].join(''));
      const tabs = (await driver.browser.pages()).length;
      await sidebar.evaluate(clickEverything, 'First');
      expect(await sidebar.evaluate(whereIs, 'First')).toBe('about:srcdoc');
      expect((await driver.browser.pages()).length).toBe(tabs);
    });

    test('nothing ran, nothing left, and no request was made', async () => {
      await nothingHappened();
    });
  });

  async function nothingHappened(): Promise<void> {
    expect(await sidebar.evaluate(() => 'pwned' in window)).toBe(false);
    expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
    expect(page.url()).toBe(`${desk.url}/tickets/1042`);
    // What left before this has arrived when this has.
    const control = await driver.openPage('about:blank');
    await control.goto(`http://127.0.0.1:${canary.port}/control`).catch(() => null);
    await waitUntil('the control', () => canary.hits.includes('GET /control HTTP/1.1'));
    await control.close();
    await page.bringToFront();
    expect(canary.hits.splice(0).filter((hit) => !/ \/(control|favicon\.ico) /.test(hit))).toEqual([]);
  }

  /** Real ones, by mouse and keys; what opens is closed again. */
  for (const { id, hand } of HANDS)
    attack(id, async () => {
      const before = await driver.browser.pages();
      await hand(page, await placeOfLink(sidebar, 'honest link'), sidebar);
      expect(page.url()).toBe(`${desk.url}/tickets/1042`);
      expect(await sidebar.evaluate(whereIs, 'honest link')).toBe('about:srcdoc');
      for (const opened of await driver.browser.pages()) if (!before.includes(opened)) await opened.close();
      await page.bringToFront();
    });

  test('an honest link opens a tab of its own', async () => {
    canary.hits.length = 0;
    const tabs = await restingTabs();
    const { x, y } = await placeOfLink(sidebar, 'honest link');
    await page.mouse.click(x, y);
    await waitUntil('the tab', async () => (await driver.browser.pages()).length > tabs);
    await waitUntil('its request', () => canary.hits.length > 0);
    expect(page.url()).toBe(`${desk.url}/tickets/1042`);
  });

  /** How many tabs there are, once those that a former hand opened have come and gone. */
  async function restingTabs(): Promise<number> {
    let last = 0;
    return waitUntil('the tabs to rest', async () => {
      const before = last;
      last = (await driver.browser.pages()).length;
      await setTimeout(500);
      return last === before && last === (await driver.browser.pages()).length ? last : undefined;
    });
  }

  /** Puts HTML into a frame as it is, with the policy that every panel has, and waits until it is there. */
  async function showRaw(html: string): Promise<void> {
    await sidebar.evaluate(putRaw, 'First', html);
    await waitUntil('the document', () => sidebar.evaluate(isRaw, 'First'));
  }

  /** What a template may not leave in its frame. */
  async function leftIn(name: string): Promise<string[]> {
    return sidebar.evaluate(forbiddenIn, name);
  }
});

function fill(text: string): string {
  return filled(text, canary);
}

/** The same without encryption. */
function plain(text: string): string {
  return fill(text).replaceAll('https://', 'http://');
}
