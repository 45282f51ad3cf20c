import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allowOnClickOnly } from '../driver/chromium-access.ts';
import type { Driver } from '../driver/launch.ts';
import type { Popup } from '../driver/popup.ts';
import { waitUntil } from '../driver/wait-until.ts';
import { type FixtureDesk, startFixtureDesk } from './fixture-desk.ts';
import { click, fill, reads, textOf } from './hands.ts';
import { openStoreStage, type StoreStage } from './store-stage.ts';

/** Request Tracker on two hosts of one's own, and the first once more on another port. */
let desk: FixtureDesk;
let otherPort: FixtureDesk;

beforeAll(async () => {
  desk = await startFixtureDesk('request-tracker', '5-display');
  otherPort = await startFixtureDesk('request-tracker', '5-display');
});
afterAll(async () => {
  await desk?.close();
  await otherPort?.close();
});

const CUSTOMER = 'jan.novak@company.cz';

/** The store build, by keyboard alone: the toolbar button, Enter, Tab, and the browser's own questions. */
describe.each(['chromium', 'firefox'] as const)('switching on in %s', (kind) => {
  let stage: StoreStage;
  let driver: Driver;
  let options: Page;
  let acme: Page;
  let other: Page;

  beforeAll(async () => {
    stage = await openStoreStage(kind);
    driver = stage.driver;
    options = await driver.extensionPage('options.html#helpdesks');
    acme = await driver.openPage(desk.ticketAt('acme.localhost'));
    other = await driver.openPage(desk.ticketAt('other.localhost'));
  });
  afterAll(() => stage?.close());

  test('a product on a host of its own is recognised by its page', async () => {
    const popup = await driver.openPopup(acme);
    await says(popup, `Request Tracker Verified Deskside is off here. Recognised by its page.`);
    await says(popup, `Switch on for http://acme.localhost:${desk.port}`);
    await popup.press('Enter');
    await popup.answerPrompt('deny');
  });

  test('a declined question changes nothing', async () => {
    const popup = await driver.openPopup(acme);
    await says(popup, 'Deskside is off here');
    await reads(options, 'Not switched on anywhere yet');
    expect(await hasSidebar(acme)).toBe(false);
    await popup.press('Enter');
    await popup.answerPrompt('allow');
  });

  test('allowed, the open tab has its sidebar at once, and no other site has', async () => {
    await reads(await driver.sidebarFrame(acme), CUSTOMER);
    expect(await hasSidebar(other)).toBe(false);
  });

  test('a page that is loaded later has it too', async () => {
    await acme.reload();
    await reads(await driver.sidebarFrame(acme), CUSTOMER);
  });

  test('a second site is switched on beside it', async () => {
    const popup = await driver.openPopup(other);
    await says(popup, 'Recognised by its page');
    await popup.press('Enter');
    await popup.answerPrompt('allow');
    await reads(await driver.sidebarFrame(other), CUSTOMER);
    await reload(options);
    await reads(options, new RegExp(`acme\\.localhost:${desk.port} .*other\\.localhost:${desk.port} `));
  });

  test('another port of the same host is another site: off, and on without a question', async () => {
    const neighbour = await driver.openPage(otherPort.ticketAt('acme.localhost'));
    const popup = await driver.openPopup(neighbour);
    await says(popup, `Switch on for http://acme.localhost:${otherPort.port}`);
    expect(await hasSidebar(neighbour)).toBe(false);
    await popup.press('Enter');
    await reads(await driver.sidebarFrame(neighbour), CUSTOMER);
    await neighbour.close();
  });

  describe('when the browser takes the access back', () => {
    test('the sidebar goes, and popup and options say what is missing', async () => {
      await driver.revokeHost('http://acme.localhost/*');
      await waitUntil('the sidebar to go', async () => !(await hasSidebar(acme)));
      expect(await hasSidebar(other)).toBe(true);
      await options.bringToFront();
      await reads(options, /does not let Deskside reach acme\.localhost:\d+ yet/);
    });

    test('one key in the popup mends it', async () => {
      const popup = await driver.openPopup(acme);
      await says(popup, `No access to acme.localhost:${desk.port}`);
      await popup.press('Enter');
      await popup.answerPrompt('allow');
      await reads(await driver.sidebarFrame(acme), CUSTOMER);
    });

    test('so does the grant page', async () => {
      await driver.revokeHost('http://other.localhost/*');
      await waitUntil('the sidebar to go', async () => !(await hasSidebar(other)));
      const origin = encodeURIComponent(`http://other.localhost:${desk.port}`);
      const grant = await driver.extensionPage(`grant.html#site=${origin}`);
      await reads(grant, `May Deskside run on this helpdesk? other.localhost:${desk.port}`);
      await click(grant, 'Allow access');
      await driver.answerPrompt(grant, 'allow');
      await other.bringToFront();
      await reads(await driver.sidebarFrame(other), CUSTOMER);
    });
  });

  test('an address on the site’s list is no longer the customer, in the tab that is open', async () => {
    await goTo(options, `#helpdesks/edit/${encodeURIComponent(`http://other.localhost:${desk.port}`)}`);
    await fill(options, 'Addresses and domains, one a line', 'company.cz');
    await click(options, 'Save');
    await reads(options, 'is saved');
    await other.bringToFront();
    const sidebar = await driver.sidebarFrame(other);
    await waitUntil('the customer to go', async () => !(await textOf(sidebar)).includes(CUSTOMER));
  });

  test('what Deskside sees is told, without the customer', async () => {
    const popup = await driver.openPopup(acme);
    await says(popup, 'What does Deskside see here?');
    await popup.press('Tab');
    await popup.press('Enter');
    const diagnosis = await driver.extensionTab('diagnosis.html');
    await reads(diagnosis, 'Request Tracker, verified');
    const told = await diagnosis.evaluate(() => document.querySelector('pre')?.textContent ?? '');
    expect(told).toContain('Recognised: by its page');
    expect(told).toMatch(/Address: address, 20 characters, by no\. 1\n/);
    expect(told).toMatch(/ticket: answered with JSON in (under )?\d+ ms/);
    expect(told).not.toMatch(/novak|company\.cz|printer|petra/i);
    await diagnosis.close();
  });

  test('switched off, the sidebar is gone from every tab of the site at once, and so is our access', async () => {
    const second = await driver.openPage(desk.ticketAt('other.localhost'));
    await driver.sidebarFrame(second);
    const popup = await driver.openPopup(other);
    await says(popup, 'Switch off for this site');
    for (const key of ['Tab', 'Tab', 'Tab', 'Enter'] as const) await popup.press(key);
    await says(popup, `Switch off other.localhost:${desk.port}?`);
    for (const key of ['Tab', 'Enter'] as const) await popup.press(key);
    await says(popup, 'Switched off here.');
    expect(await hasSidebar(other)).toBe(false);
    expect(await hasSidebar(second)).toBe(false);
    expect(await hasSidebar(acme)).toBe(true);
    expect(await allowed('other.localhost')).toBe(false);
    expect(await allowed('acme.localhost')).toBe(true);
  });

  /** Whether the browser allows a host, as it tells our own pages. */
  function allowed(host: string): Promise<unknown> {
    const wanted = JSON.stringify({ origins: [`http://${host}/*`] });
    return options.evaluate(`(globalThis.browser ?? chrome).permissions.contains(${wanted})`);
  }

  // Firefox has no such setting.
  if (kind === 'chromium')
    test('set to “on click” in the browser, it is the same as taken back', async () => {
      await allowOnClickOnly(driver.browser, driver.extensionId);
      await waitUntil('the sidebar to go', async () => !(await hasSidebar(acme)));
      const popup = await driver.openPopup(acme);
      await says(popup, `No access to acme.localhost:${desk.port}`);
      await popup.press('Enter');
      await popup.answerPrompt('allow');
      await reads(await driver.sidebarFrame(acme), CUSTOMER);
    });
});

async function says(popup: Popup, words: string): Promise<void> {
  await waitUntil(`the popup to say “${words}”`, async () => {
    const text = await popup.text();
    if (text.includes(words)) return true;
    throw new Error(`it says: ${text}`);
  });
}

function hasSidebar(page: Page): Promise<boolean> {
  return page.evaluate(() => document.querySelector('[data-deskside=sidebar]') !== null);
}

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

/** The options page reads its settings when it is opened. */
async function reload(page: Page): Promise<void> {
  await page.evaluate(() => location.reload());
}
