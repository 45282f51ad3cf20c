import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Driver } from '../driver/launch.ts';
import { visit } from '../driver/load.ts';
import { click, reads, textOf } from './hands.ts';
import { type OddDesk, OWN, startOddDesk } from './odd-desk.ts';
import { clickInOverlay, overlayReads, overlayText, pointAt } from './overlay.ts';
import { startTeaching } from './start-teaching.ts';
import { openStoreStage, type StoreStage } from './store-stage.ts';

let desk: OddDesk;
beforeAll(async () => {
  desk = await startOddDesk();
});
afterAll(() => desk?.close());

/** Pages without a name for anything, and pages of components: taught, and the next ticket read. */
describe.each(['chromium', 'firefox'] as const)('teaching odd pages in %s', (kind) => {
  let stage: StoreStage;
  let driver: Driver;
  let page: Page;
  let sidebar: Frame;

  beforeAll(async () => {
    stage = await openStoreStage(kind);
    driver = stage.driver;
    page = await driver.openPage(desk.ticketAt('hashes', 7));
  });
  afterAll(() => stage?.close());

  test('the agent’s own address and one in a message are taken only where somebody insists', async () => {
    await startTeaching(driver, page);
    expect(await overlayText(driver, page)).not.toContain(OWN);
    await pointAt(page, '.user-menu');
    await overlayReads(driver, page, /where the page shows who is signed in.* It is the customer’s/);
    await pointAt(page, '.message a');
    await overlayReads(driver, page, /seems to stand in a message.* It is no message/);
    await clickInOverlay(driver, page, 'It is no message');
    await overlayReads(driver, page, 'Deskside reads this address: boss@signature.example');
  });

  test('who goes back finds what was learnt; Escape ends it', async () => {
    await pointAt(page, 'aside p:nth-of-type(3) i');
    const learnt = `Deskside reads this address: ${desk.customerOf(7)}`;
    await overlayReads(driver, page, learnt);
    await clickInOverlay(driver, page, 'That is it');
    await clickInOverlay(driver, page, 'Back');
    await overlayReads(driver, page, learnt);
    await page.keyboard.press('Escape');
    expect(await overlayText(driver, page)).toBe('');
  });

  test('without names the label tells the place, wherever its row stands on the next ticket', async () => {
    await startTeaching(driver, page);
    await pointAt(page, 'aside p:nth-of-type(3) i');
    await clickInOverlay(driver, page, 'That is it');
    await leaveOutTheRest();
    const taught = await driver.extensionTab('taught.html');
    await reads(taught, `Customer’s address ${desk.customerOf(7)} aside i after “E-mail”`);
    await click(taught, 'Save and switch on');
    await driver.answerPrompt(taught, 'allow');
    await click(taught, 'Back to the ticket');
    await openTicket('hashes', 8);
    await reads(sidebar, desk.customerOf(8));
    await reads(sidebar, 'Taught page: Deskside reads this ticket too.');
  });

  test('a ticket that it does not read says so, and is taught again from its sidebar with one click', async () => {
    await openTicket('hashes', 9);
    await reads(sidebar, 'Taught page: Deskside does not find the address on this ticket.');
    await click(sidebar, 'Teach it again');
    await overlayReads(driver, page, 'Click the customer’s email address');
  });

  test('inside components the address is pointed at, and read on the next ticket', async () => {
    await visit(page, desk.ticketAt('components', 7));
    await startTeaching(driver, page);
    const { x, y } = await page.evaluate(placeOfAddress);
    await page.mouse.move(x, y);
    await page.mouse.click(x, y);
    await overlayReads(driver, page, `Deskside reads this address: ${desk.customerOf(7)}`);
    await clickInOverlay(driver, page, 'That is it');
    await leaveOutTheRest();
    const taught = await driver.extensionTab('taught.html');
    await reads(taught, /record-panel » \[data-field='e-mail'\] » i/);
    await click(taught, 'Save and switch on');
    await reads(taught, 'is saved and switched on');
    await click(taught, 'Back to the ticket');
    await openTicket('components', 8);
    await reads(sidebar, desk.customerOf(8));
    expect(await textOf(sidebar)).not.toContain(OWN);
  });

  async function leaveOutTheRest(): Promise<void> {
    for (const step of ['Click the subject', 'Click the status']) {
      await overlayReads(driver, page, step);
      await clickInOverlay(driver, page, 'Leave it out');
    }
    await clickInOverlay(driver, page, 'Finish');
  }

  async function openTicket(generation: 'hashes' | 'components', id: number): Promise<void> {
    await visit(page, desk.ticketAt(generation, id));
    sidebar = await driver.sidebarFrame(page);
  }
});

/** Runs in the page. */
function placeOfAddress(): { x: number; y: number } {
  const panel = document.querySelector('record-panel')?.shadowRoot;
  const field = panel?.querySelector('[data-field="e-mail"]')?.shadowRoot;
  const { x, y, height } = field?.querySelector('i')?.getBoundingClientRect() ?? new DOMRect();
  return { x: x + 10, y: y + height / 2 };
}
