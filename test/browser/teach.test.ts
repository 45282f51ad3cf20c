import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Desk, startDesk } from '../desk/desk.ts';
import type { Driver } from '../driver/launch.ts';
import { waitUntil } from '../driver/wait-until.ts';
import { click, fill, reads, textOf, valueAt } from './hands.ts';
import { clickInOverlay, overlayReads, overlayText, pointAt } from './overlay.ts';
import { startTeaching } from './start-teaching.ts';
import { openStoreStage, type StoreStage } from './store-stage.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk({ delay: 0 });
});
afterAll(() => desk?.close());

/** A helpdesk that Deskside does not know, in the store build: from the toolbar button to the next ticket, by mouse, keyboard and the browser's own prompt. */
describe.each(['chromium', 'firefox'] as const)('teaching the desk in %s', (kind) => {
  let stage: StoreStage;
  let driver: Driver;
  let page: Page;
  let sidebar: Frame;

  beforeAll(async () => {
    stage = await openStoreStage(kind);
    driver = stage.driver;
    page = await driver.openPage(`${desk.url}/tickets/1042`);
    await page.waitForSelector('.requester-email');
  });
  afterAll(() => stage?.close());

  test('an address in a message is not taken, and the page gets none of the clicks', async () => {
    await startTeaching(driver, page);
    await pointAt(page, '.message-body a');
    await overlayReads(driver, page, 'This seems to stand in a message');
    await pointAt(page, '[data-step="next"]');
    await overlayReads(driver, page, 'There is no email address in what you clicked');
    expect(page.url()).toBe(`${desk.url}/tickets/1042`);
  });

  test('what is clicked is read back at once', async () => {
    await pointAt(page, '.requester-email');
    await overlayReads(driver, page, 'Deskside reads this address: jan.novak@kavarna-morava.example');
    await clickInOverlay(driver, page, 'That is it');
    await pointAt(page, '.ticket-subject');
    await overlayReads(driver, page, 'Deskside reads this subject: Two bags short in Tuesday’s delivery');
    await clickInOverlay(driver, page, 'That is it');
    await pointAt(page, '.details select[data-field="status"]');
    await overlayReads(driver, page, 'Deskside reads this status: Open');
    await clickInOverlay(driver, page, 'That is it');
    await overlayReads(driver, page, 'Which of these is the ticket’s number?');
  });

  test('the page of the draft shows what was learnt; nothing is switched on before it is saved there', async () => {
    await clickInOverlay(driver, page, 'Finish');
    const taught = await driver.extensionTab('taught.html');
    await reads(taught, /Customer’s address jan\.novak@kavarna-morava\.example \.requester-email/);
    await reads(taught, /Ticket number 1042/);
    const options = await driver.extensionPage('options.html#helpdesks');
    await reads(options, 'Not switched on anywhere yet');
    await options.close();
    expect(await overlayText(driver, page)).toBe('');
  });

  test('saved, the ticket that is open has its sidebar', async () => {
    const taught = await driver.extensionTab('taught.html');
    await fill(taught, 'Name of this helpdesk', 'Harbour desk');
    await click(taught, 'Save and switch on');
    await driver.answerPrompt(taught, 'allow');
    await reads(taught, '“Harbour desk” is saved and switched on');
    await click(taught, 'Back to the ticket');
    sidebar = await driver.sidebarFrame(page);
    await reads(sidebar, /#?1042.*jan\.novak@kavarna-morava\.example/);
    expect(await textOf(sidebar)).not.toContain('Taught page');
  });

  test('the next ticket is read by what was taught, and the sidebar says so, once', async () => {
    await page.click('[data-step="next"]');
    const { email = '' } = desk.tickets.get(1043)?.requester ?? {};
    await reads(sidebar, email);
    await reads(sidebar, 'Taught page: Deskside reads this ticket too.');
    await page.click('[data-step="next"]');
    await reads(sidebar, desk.tickets.get(1044)?.requester.email ?? 'no address');
    expect(await textOf(sidebar)).not.toContain('Taught page');
  });

  test('its description can be tried, changed and tried again on the open tab', async () => {
    const options = await driver.extensionPage('options.html#helpdesks');
    await click(options, 'Edit Harbour desk');
    await reads(options, 'Harbour desk');
    await click(options, 'Read this tab');
    await reads(options, 'The ticket and its customer are read');
    await reads(options, `email ${desk.tickets.get(1044)?.requester.email}`);
    const { id, name, ticket } = JSON.parse(await valueAt(options, 'JSON'));
    const fields = { email: [{ from: 'dom', select: '.requester-mail' }] };
    await fill(options, 'JSON', JSON.stringify({ id, name, ticket, fields }));
    await click(options, 'Read this tab');
    await reads(options, 'its customer’s address is not found');
    await options.close();
  });

  test('is taught again by keyboard alone, in place of what was there', async () => {
    await startTeaching(driver, page);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await overlayReads(
      driver,
      page,
      `Deskside reads this address: ${desk.tickets.get(1044)?.requester.email}`,
    );
    await page.keyboard.press('Enter');
    for (const step of ['Click the subject', 'Click the status']) {
      await overlayReads(driver, page, step);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
    }
    await overlayReads(driver, page, 'Which of these is the ticket’s number?');
    await page.keyboard.press('Enter');
    const taught = await driver.extensionTab('taught.html');
    await reads(taught, /Subject left out/);
    await click(taught, 'Save and switch on');
    await reads(taught, 'is saved and switched on');
    await click(taught, 'Back to the ticket');
    const options = await driver.extensionPage('options.html#helpdesks');
    await reads(options, /Your own helpdesks .*Runs on 127\.0\.0\.1/);
    expect(await textOf(options)).not.toContain('Harbour desk');
    await options.close();
  });

  test('a page that styles, clicks and types at everything changes nothing in it', async () => {
    const hostile = await driver.openPage(`${desk.url}/tickets/1045`);
    await hostile.waitForSelector('.requester-email');
    await hostile.evaluate(restyleEverything);
    await startTeaching(driver, hostile);
    const before = await overlayText(driver, hostile);
    expect(await hostile.evaluate(forgeGestures)).toBeGreaterThan(100);
    expect(await overlayText(driver, hostile)).toBe(before);
    await pointAt(hostile, '.requester-email');
    await overlayReads(driver, hostile, 'Deskside reads this address');
    await hostile.keyboard.press('Escape');
    expect(await overlayText(driver, hostile)).toBe('');
    await hostile.close();
  });

  test('a page that takes it away has its way after a few times, and stays quick', async () => {
    const hostile = await driver.openPage(`${desk.url}/tickets/1045`);
    await startTeaching(driver, hostile);
    await hostile.evaluate(takeAway);
    await waitUntil(
      'the overlay to give up',
      async () => (await hostile.evaluate(() => window.name)) === '6',
    );
    expect(await overlayText(driver, hostile)).toBe('');
    await hostile.close();
  });
});

/** Runs in the page: what its own styles could do to ours. */
function restyleEverything(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    html > div, [popover] { display: none !important; opacity: 0.01 !important; transform: scale(0.01) !important;
      pointer-events: none !important; clip-path: inset(50%) !important; }
    * { --accent: red !important; --surface: transparent !important; }`);
  document.adoptedStyleSheets = [sheet];
}

/** Runs in the page: clicks and keys of its own making, on all that it can reach. Gives how many. */
function forgeGestures(): number {
  let forged = 0;
  const targets: EventTarget[] = [
    window,
    document,
    ...document.querySelectorAll('html > div, .requester-email'),
  ];
  for (let y = 20; y < innerHeight; y += 60)
    for (let x = 20; x < innerWidth; x += 60) targets.push(...document.elementsFromPoint(x, y).slice(0, 1));
  for (const target of targets) {
    for (const name of ['pointerdown', 'click', 'pointermove'])
      target.dispatchEvent(
        new PointerEvent(name, { bubbles: true, composed: true, clientX: 1200, clientY: 150 }),
      );
    for (const key of ['Enter', 'Escape', 'Tab'])
      target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
    forged += 6;
  }
  return forged;
}

/** Runs in the page: removes the overlay whenever it is there, and counts in the window's name. */
function takeAway(): void {
  let taken = 0;
  const remove = () => {
    const overlay = document.querySelector('[data-deskside="teach"]');
    if (overlay === null) return;
    overlay.remove();
    taken += 1;
    window.name = String(taken);
  };
  new MutationObserver(remove).observe(document.documentElement, { childList: true });
  remove();
}
