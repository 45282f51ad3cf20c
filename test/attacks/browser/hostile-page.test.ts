import { setTimeout as wait } from 'node:timers/promises';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { badgeAt } from '../../browser/eavesdrop.ts';
import { requestsTo } from '../../browser/scene.ts';
import { sidebarText, untilSettled } from '../../browser/sidebar-words.ts';
import { waitUntil } from '../../driver/wait-until.ts';
import { attack } from '../attack.ts';
import { type HostileStage, openHostileStage, STRICT } from './hostile-desk.ts';
import {
  breakThePage,
  flood,
  forgeStop,
  forgeTickets,
  frameAgain,
  overhear,
  removeAlways,
} from './hostile-scripts.ts';
import { FRAME, HostileVisit } from './hostile-visit.ts';
import { tabDeaths } from './tab-deaths.ts';

const POLICY = 'content-security-policy';
const OVERHEARD = { script: `(${overhear})()` };

describe.each(['chromium', 'firefox'] as const)('a hostile helpdesk page in %s', (kind) => {
  let stage: HostileStage;
  let visit: HostileVisit;
  /** It takes the sidebar away for half a minute, while the other attacks are tried. */
  let removing: Page;

  beforeAll(async () => {
    stage = await openHostileStage(kind);
    visit = new HostileVisit(stage);
    removing = await stage.openTicket(1043);
    await removing.waitForSelector(FRAME);
    await removing.evaluate(removeAlways, FRAME);
  });
  afterAll(() => stage?.close());

  attack('34.1', async () => {
    await visit.open();
    await untilSettled(visit.sidebar);
    const asked = requestsTo(stage, 'crm').length;
    await visit.page.evaluate(flood);
    await visit.page.evaluate(flood);
    await wait(300);
    expect(requestsTo(stage, 'crm')).toHaveLength(asked);
    await visit.goesOn();
  });

  attack('34.2', async () => {
    await visit.open();
    await visit.page.evaluate(forgeStop);
    await wait(300);
    await visit.goesOn();
  });

  attack('38.3', async () => {
    await visit.open();
    await visit.page.evaluate(flood);
    await wait(300);
    const said = await sidebarText(visit.sidebar);
    expect(said).toContain('Business customer');
    expect(said).not.toContain('signed out');
  });

  attack('35.3', async () => {
    await visit.open();
    await visit.page.evaluate(() => {
      const cover = document.createElement('dialog');
      cover.style.cssText =
        'width: 100vw; height: 100vh; max-width: none; max-height: none; margin: 0; border: 0';
      document.body.append(cover);
      cover.showModal();
    });
    expect(await visit.isOnTop()).toBe(false);
    await visit.page.evaluate(() => document.querySelector('dialog')?.remove());
    expect(await visit.isOnTop()).toBe(true);
    await visit.goesOn();
  });

  attack('35.4', async () => {
    await visit.open();
    await visit.page.evaluate(() => document.documentElement.toggleAttribute('inert', true));
    await wait(300);
    await visit.page.evaluate(() => document.documentElement.toggleAttribute('inert', false));
    expect(await visit.isOnTop()).toBe(true);
    await visit.goesOn();
  });

  attack('38.2', async () => {
    await visit.open();
    const known = visit.page.frames();
    await visit.page.evaluate(frameAgain, FRAME);
    await wait(1000);
    const ofPanels = (frame: Frame) => frame.parentFrame() === visit.sidebar;
    const more = visit.page.frames().filter((frame) => !known.includes(frame) && !ofPanels(frame));
    expect(more.length).toBeGreaterThanOrEqual(3);
    expect(await visit.wordsIn(more)).toBe('');
    await visit.page.$$eval('body > iframe', (frames) => {
      for (const frame of frames) frame.remove();
    });
    await visit.goesOn();
  });

  attack('35.2', async () => {
    await visit.open();
    await visit.style('iframe, [data-deskside] { opacity: .01 !important; visibility: hidden !important }');
    expect(await visit.isOnTop()).toBe(true);
  });

  attack('35.6', async () => {
    await visit.open();
    await visit.page.evaluate((selector) => {
      const lair = document.createElement('div');
      lair.hidden = true;
      document.body.append(lair);
      lair.append(document.querySelector(selector) ?? '');
    }, FRAME);
    await visit.page.waitForSelector(`:root > ${FRAME}`);
    await visit.findSidebar();
    await visit.goesOn();
  });

  attack('34.5', async () => {
    await visit.open();
    const begun = Date.now();
    const before = requestsTo(stage, 'crm').length;
    await visit.page.evaluate(forgeTickets, 100);
    await waitUntil('the last', async () => (await sidebarText(visit.sidebar)).includes('forged-5099'));
    const seconds = (Date.now() - begun) / 1000;
    expect(requestsTo(stage, 'crm').length - before).toBeLessThanOrEqual(2 * Math.ceil(seconds) + 2);
  });

  attack('35.8', async () => {
    await visit.open();
    await visit.page.evaluate(() => {
      document.body.innerHTML = '';
      document.body.replaceWith(document.createElement('body'));
    });
    await wait(300);
    expect(await visit.page.$$(`:root > ${FRAME}`)).toHaveLength(1);
  });

  attack('35.7', async () => {
    await visit.openToSpend();
    await visit.page.evaluate(() => {
      document.open();
      document.write('<!doctype html><title>Anew</title><p>Nothing of the ticket</p>');
      document.close();
    });
    await wait(1000);
    const left = await visit.page.evaluate(() => ({
      ours: document.querySelectorAll('[data-deskside]').length,
      margin: document.documentElement.style.marginRight,
    }));
    expect(left.ours === 0).toBe(left.margin === '');
  });

  attack('36.8', async () => {
    await visit.open();
    await visit.closesAndOpens(340, 225);
  });

  attack('36.9', () => visit.closesAndOpens(320, 640));

  attack('38.1', async () => {
    const source = await visit.page.$eval(FRAME, (frame) => (frame as HTMLIFrameElement).src);
    const elsewhere = await stage.driver.openPage(stage.endpoints.urls.crm);
    await elsewhere.evaluate((src) => {
      const frame = document.createElement('iframe');
      frame.src = `${src}?ticket=1042&email=jan.novak%40kavarna-morava.example#show`;
      document.body.append(frame);
    }, source);
    await wait(1000);
    expect(await visit.wordsIn(elsewhere.frames().slice(1))).toBe('');
    await elsewhere.close();
  });

  attack('34.4', async () => {
    await visit.open(OVERHEARD);
    const attached = () => (globalThis as unknown as { attached: number }).attached;
    expect(await visit.page.evaluate(attached)).toBe(0);
    await visit.goesOn();
  });

  attack('34.3', async () => {
    await visit.open(OVERHEARD);
    await visit.page.evaluate(breakThePage);
    await visit.sidebar.waitForSelector('[aria-label="Look up another address"]');
    const heard = await visit.page.evaluate(() =>
      (globalThis as unknown as { overheard: string[] }).overheard.join('\n'),
    );
    expect(heard).toContain('jan.novak@kavarna-morava.example');
    for (const secret of ['Business customer', '372.50', 'x-api-key', 'harbour-finch.example/crm'])
      expect(heard).not.toContain(secret);
    expect(await sidebarText(visit.sidebar)).toContain('Business customer');
  });

  attack('36.6', async () => {
    await visit.open();
    const usual = await visit.sizes();
    await visit.open(STRICT);
    expect(await visit.sizes()).toEqual(usual);
  });

  for (const id of ['36.1', '36.3', '36.4', '36.5'] as const) attack(id, () => visit.open(STRICT));

  attack('36.7', async () => {
    await visit.open(STRICT);
    const box = await visit.page.$eval(FRAME, (frame) => frame.getBoundingClientRect().toJSON());
    expect(box).toMatchObject({ right: await visit.page.evaluate(() => innerWidth) });
    expect(await visit.sidebar.evaluate(() => getComputedStyle(document.body).direction)).toBe('ltr');
  });

  attack('36.2', async () => {
    stage.endpoints.requests.length = 0;
    await visit.load({ headers: { [POLICY]: 'sandbox allow-scripts' } });
    const options = await stage.driver.extensionPage('options.html');
    const address = `${stage.desk.url}/tickets/1042`;
    await waitUntil('the mark', async () => (await badgeAt(options, address)) === '–');
    await options.close();
    await wait(500);
    expect(await visit.page.$(FRAME)).toBeNull();
    expect(stage.endpoints.requests).toEqual([]);
    await visit.leave();
  });

  attack(
    '35.5',
    async () => {
      const options = await stage.driver.extensionPage('options.html');
      const address = `${stage.desk.url}/tickets/1043`;
      await waitUntil('the mark', async () => (await badgeAt(options, address)) === '×', 40_000);
      /** Taken away once, then put back after 50, 200, 1000, 5000 and 20000 ms. */
      expect(await removing.evaluate(() => (globalThis as unknown as { removed: number }).removed)).toBe(6);
    },
    { timeout: 50_000 },
  );

  if (kind === 'chromium') tabDeaths(() => stage);
});
