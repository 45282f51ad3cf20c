import { setTimeout as wait } from 'node:timers/promises';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { requestsTo } from '../../browser/scene.ts';
import { sidebarText, untilPanel, untilSettled } from '../../browser/sidebar-words.ts';
import { waitUntil } from '../../driver/wait-until.ts';
import { attack } from '../attack.ts';
import { type HostileStage, type Hostility, openHostileStage } from './hostile-desk.ts';
import { breakThePage, flood, forgeStop, forgeTickets, overhear } from './hostile-scripts.ts';

const CALM: Hostility = { script: '', headers: {}, root: '' };
const POLICY = 'content-security-policy';
const FRAME = '[data-deskside=sidebar]';

describe.each(['chromium', 'firefox'] as const)('a hostile helpdesk page in %s', (kind) => {
  let stage: HostileStage;
  let page: Page;
  let sidebar: Frame;
  /** The page in sight is harmless still, and may serve the next attack. */
  let calm = false;

  beforeAll(async () => {
    stage = await openHostileStage(kind);
  });
  afterAll(() => stage?.close());

  attack('34.1', async () => {
    await open();
    const asked = stage.endpoints.requests.length;
    await page.evaluate(flood);
    await page.evaluate(flood);
    await wait(300);
    expect(stage.endpoints.requests).toHaveLength(asked);
    await goesOn();
  });

  attack('34.2', async () => {
    await open();
    await page.evaluate(forgeStop);
    await wait(500);
    await goesOn();
  });

  attack('34.3', async () => {
    await open({ script: `(${overhear})()` });
    await page.evaluate(breakThePage);
    await sidebar.waitForSelector('[aria-label="Look up another address"]');
    const heard = await page.evaluate(() =>
      (globalThis as unknown as { overheard: string[] }).overheard.join('\n'),
    );
    expect(heard).toContain('jan.novak@kavarna-morava.example');
    for (const secret of ['Business customer', '372.50', 'x-api-key', 'harbour-finch.example/crm'])
      expect(heard).not.toContain(secret);
    expect(await sidebarText(sidebar)).toContain('Business customer');
  });

  attack('34.4', async () => {
    await open({ script: `(${overhear})()` });
    expect(await page.evaluate(() => (globalThis as unknown as { attached: number }).attached)).toBe(0);
    await goesOn();
  });

  attack('34.5', async () => {
    await openToSpend();
    const begun = Date.now();
    const before = requestsTo(stage, 'crm').length;
    await page.evaluate(forgeTickets, 200);
    await waitUntil('the last of them', async () => (await sidebarText(sidebar)).includes('forged-5199'));
    const seconds = (Date.now() - begun) / 1000;
    expect(requestsTo(stage, 'crm').length - before).toBeLessThanOrEqual(2 * Math.ceil(seconds) + 2);
  });

  attack('35.2', async () => {
    await open();
    await style('iframe, [data-deskside] { opacity: .01 !important; visibility: hidden !important }');
    expect(await isOnTop()).toBe(true);
  });

  attack('35.3', async () => {
    await open();
    await page.evaluate(() => {
      const cover = document.createElement('dialog');
      cover.style.cssText =
        'width: 100vw; height: 100vh; max-width: none; max-height: none; margin: 0; border: 0';
      document.body.append(cover);
      cover.showModal();
    });
    expect(await isOnTop()).toBe(false);
    await page.evaluate(() => document.querySelector('dialog')?.remove());
    expect(await isOnTop()).toBe(true);
    await goesOn();
  });

  attack('35.4', async () => {
    await open();
    await page.evaluate(() => document.documentElement.toggleAttribute('inert', true));
    await wait(300);
    await page.evaluate(() => document.documentElement.toggleAttribute('inert', false));
    expect(await isOnTop()).toBe(true);
    await goesOn();
  });

  attack('35.6', async () => {
    await open();
    await page.evaluate((selector) => {
      const lair = document.createElement('div');
      lair.hidden = true;
      document.body.append(lair);
      lair.append(document.querySelector(selector) ?? '');
    }, FRAME);
    await waitUntil('the frame in its place', () =>
      page.evaluate((selector) => document.querySelector(`:root > ${selector}`) !== null, FRAME),
    );
    sidebar = await stage.sidebar(page);
    await goesOn();
  });

  attack('35.7', async () => {
    await openToSpend();
    await page.evaluate(() => {
      document.open();
      document.write('<!doctype html><title>Anew</title><p>Nothing of the ticket</p>');
      document.close();
    });
    await wait(1000);
    const left = await page.evaluate(() => ({
      ours: document.querySelectorAll('[data-deskside]').length,
      margin: document.documentElement.style.marginRight,
    }));
    expect(left.ours === 0).toBe(left.margin === '');
  });

  attack('35.8', async () => {
    await openToSpend();
    await page.evaluate(() => {
      document.body.innerHTML = '';
      document.body.replaceWith(document.createElement('body'));
    });
    await wait(300);
    expect(
      await page.evaluate((selector) => document.querySelectorAll(`:root > ${selector}`).length, FRAME),
    ).toBe(1);
  });

  attack('36.1', () =>
    open({ headers: { [POLICY]: "default-src 'self' 'unsafe-inline'; frame-src 'none'" } }),
  );

  attack('36.2', async () => {
    stage.endpoints.requests.length = 0;
    await page?.close();
    calm = false;
    Object.assign(stage.hostility, CALM, { headers: { [POLICY]: 'sandbox allow-scripts' } });
    page = await stage.openTicket(1043);
    await wait(1500);
    for (const frame of page.frames().slice(1))
      expect(await frame.evaluate(() => document.body?.innerText.trim() ?? '').catch(() => '')).toBe('');
    expect(stage.endpoints.requests).toEqual([]);
  });

  attack('36.3', () =>
    open({
      headers: {
        'cross-origin-embedder-policy': 'require-corp',
        'cross-origin-opener-policy': 'same-origin',
      },
    }),
  );

  attack('36.4', () =>
    open({
      headers: { [POLICY]: "require-trusted-types-for 'script'; trusted-types default" },
      script: "globalThis.trustedTypes?.createPolicy('default', { createHTML: (text) => text })",
    }),
  );

  attack('36.5', () => open({ headers: { 'x-frame-options': 'DENY' } }));

  attack('36.6', async () => {
    await open();
    const usual = await sizes();
    await open({ root: 'style="font-size: 62.5%"' });
    expect(await sizes()).toEqual(usual);
  });

  attack('36.7', async () => {
    await open({ root: 'dir="rtl"' });
    const box = await page.$eval(FRAME, (frame) => frame.getBoundingClientRect().toJSON());
    expect(box).toMatchObject({ right: await page.evaluate(() => innerWidth) });
    expect(await sidebar.evaluate(() => getComputedStyle(document.body).direction)).toBe('ltr');
  });

  attack('36.8', () => inNarrowWindow(340, 225));
  attack('36.9', () => inNarrowWindow(320, 640));

  attack('38.1', async () => {
    await openToSpend();
    const source = await page.$eval(FRAME, (frame) => (frame as HTMLIFrameElement).src);
    await page.close();
    page = await stage.driver.openPage(`${stage.endpoints.urls.crm}`);
    await page.evaluate((src) => {
      const frame = document.createElement('iframe');
      frame.src = `${src}?ticket=1042&email=jan.novak%40kavarna-morava.example#show`;
      document.body.append(frame);
    }, source);
    await wait(1000);
    expect(await wordsInFrames()).toBe('');
  });

  attack('38.2', async () => {
    await openToSpend();
    await page.evaluate((selector) => {
      const outer = document.createElement('iframe');
      document.body.append(outer);
      const inner = outer.contentDocument?.createElement('iframe');
      if (inner === undefined) return;
      inner.src = (document.querySelector(selector) as HTMLIFrameElement).src;
      outer.contentDocument?.body.append(inner);
    }, FRAME);
    await wait(1000);
    const nested = page.frames().filter((frame) => frame.parentFrame()?.parentFrame() === page.mainFrame());
    const own = nested.filter((frame) => frame.parentFrame() !== sidebar);
    expect(own.length).toBeGreaterThan(0);
    for (const frame of own)
      expect(await frame.evaluate(() => document.body?.innerText.trim() ?? '').catch(() => '')).toBe('');
    await goesOn();
  });

  attack('38.3', async () => {
    await open();
    await untilSettled(sidebar);
    const asked = stage.endpoints.requests.length;
    await page.evaluate(flood);
    await wait(300);
    const said = await sidebarText(sidebar);
    expect(said).toContain('Business customer');
    expect(said).not.toContain('signed out');
    expect(stage.endpoints.requests).toHaveLength(asked);
  });

  /** A ticket in a page like this, with its panels. */
  async function open(hostility: Partial<Hostility> = {}): Promise<void> {
    const harmless = Object.keys(hostility).length === 0;
    if (harmless && calm) return;
    await page?.close();
    Object.assign(stage.hostility, CALM, hostility);
    page = await stage.openTicket(1042);
    sidebar = await stage.sidebar(page);
    await untilPanel(sidebar, 'CRM', 'Jan Novák');
    calm = harmless;
  }

  /** The same, for an attack that leaves nothing of the page to go on with. */
  async function openToSpend(): Promise<void> {
    await open();
    calm = false;
  }

  /** The sidebar is there and answers. */
  async function goesOn(): Promise<void> {
    await untilPanel(sidebar, 'CRM', 'Jan Novák');
    const before = requestsTo(stage, 'crm').length;
    await sidebar.click('[aria-label="Refresh CRM"]');
    await waitUntil('the CRM to be asked', () => requestsTo(stage, 'crm').length === before + 1);
    stage.endpoints.requests.length = 0;
  }

  function style(text: string): Promise<void> {
    return page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets.push(sheet);
    }, text);
  }

  /** Whether the frame is what the agent sees and clicks in its middle. */
  function isOnTop(): Promise<boolean> {
    return page.$eval(FRAME, (frame) => {
      const { left, right, height } = frame.getBoundingClientRect();
      const { opacity, visibility } = getComputedStyle(frame);
      const at = document.elementFromPoint((left + right) / 2, height / 2);
      return at === frame && opacity === '1' && visibility === 'visible';
    });
  }

  async function sizes(): Promise<unknown> {
    const type = await sidebar.evaluate(() => getComputedStyle(document.body).fontSize);
    return { type, width: await page.$eval(FRAME, (frame) => frame.getBoundingClientRect().width) };
  }

  async function inNarrowWindow(width: number, height: number): Promise<void> {
    await page?.close();
    calm = false;
    Object.assign(stage.hostility, CALM);
    page = await stage.driver.browser.newPage();
    await page.setViewport({ width, height });
    await page.goto(`${stage.desk.url}/tickets/1042`);
    sidebar = await stage.sidebar(page);
    await untilPanel(sidebar, 'CRM', 'Jan Novák');
    await page.click('[data-deskside=handle]');
    await waitUntil('the sidebar to go', async () => (await page.$(FRAME)) === null);
    await page.click('[data-deskside=handle]');
    await page.waitForSelector(FRAME);
  }

  async function wordsInFrames(): Promise<string> {
    const words = page
      .frames()
      .slice(1)
      .map((frame) => frame.evaluate(() => document.body?.innerText ?? '').catch(() => ''));
    return (await Promise.all(words))
      .filter((text) => !text.includes('ERR_BLOCKED'))
      .join('')
      .trim();
  }
});
