import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { click, reads, textOf } from '../browser/hands.ts';
import { clickInOverlay, overlayReads, pointAt } from '../browser/overlay.ts';
import { startTeaching } from '../browser/start-teaching.ts';
import { openStoreStage, type StoreStage } from '../browser/store-stage.ts';
import type { Driver } from '../driver/launch.ts';
import { visit } from '../driver/load.ts';
import { type RequestTracker, startRequestTracker } from './request-tracker.ts';

let tracker: RequestTracker;
let taughtOn: number;
let next: number;
let ofNobody: number;

beforeAll(async () => {
  tracker = await startRequestTracker();
  taughtOn = await tracker.createTicket({
    subject: 'Beans for the weekend',
    requestors: ['Jan Novák <jan.novak@kavarna-morava.example>'],
    content: 'Please answer to trap@message.example, not to me.',
  });
  next = await tracker.createTicket({
    subject: 'Order #9 is late',
    requestors: ['asa.oberg@fika-nord.example'],
    content: 'Write to trap@message.example.',
  });
  ofNobody = await tracker.createTicket({
    subject: 'Nobody asked',
    requestors: [],
    content: 'Write to trap@message.example.',
  });
});
afterAll(() => tracker?.close());

/** Request Tracker with nothing but what is taught: its own description is switched on nowhere. */
describe.each(['chromium', 'firefox'] as const)('teaching Request Tracker in %s', (kind) => {
  let stage: StoreStage;
  let driver: Driver;
  let page: Page;
  let sidebar: Frame;

  beforeAll(async () => {
    stage = await openStoreStage(kind);
    driver = stage.driver;
    page = await driver.openPage(tracker.url);
    await tracker.signIn(page);
    await visit(page, tracker.ticketUrl(taughtOn));
  });
  afterAll(() => stage?.close());

  test('the requestor and the subject are clicked; the number is found in the address', async () => {
    await startTeaching(driver, page);
    await pointAt(page, '.requestors .user a');
    await overlayReads(driver, page, 'Deskside reads this address: jan.novak@kavarna-morava.example');
    await clickInOverlay(driver, page, 'That is it');
    await pointAt(page, '#header h1');
    await overlayReads(driver, page, `Deskside reads this subject: #${taughtOn}: Beans for the weekend`);
    await clickInOverlay(driver, page, 'That is it');
    await clickInOverlay(driver, page, 'Leave it out');
    await clickInOverlay(driver, page, 'Finish');
  });

  test('saved, its sidebar stands beside the ticket', async () => {
    const taught = await driver.extensionTab('taught.html');
    await reads(taught, /Subject Beans for the weekend/);
    await reads(taught, new RegExp(`Ticket number ${taughtOn} `));
    await click(taught, 'Save and switch on');
    await driver.answerPrompt(taught, 'allow');
    await reads(taught, 'is saved and switched on');
    await click(taught, 'Back to the ticket');
    await reads(await driver.sidebarFrame(page), 'jan.novak@kavarna-morava.example');
  });

  test('the next ticket is read, with its own subject, and that is said', async () => {
    await visit(page, tracker.ticketUrl(next));
    sidebar = await driver.sidebarFrame(page);
    await reads(sidebar, `#${next} Order #9 is late`);
    await reads(sidebar, 'asa.oberg@fika-nord.example');
    await reads(sidebar, 'Taught page: Deskside reads this ticket too.');
  });

  test('a ticket without a requestor has no customer, whatever its message says', async () => {
    await visit(page, tracker.ticketUrl(ofNobody));
    sidebar = await driver.sidebarFrame(page);
    await reads(sidebar, 'Look up');
    expect(await textOf(sidebar)).not.toContain('@');
  });
});
