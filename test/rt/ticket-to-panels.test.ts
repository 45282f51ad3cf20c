import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Driver } from '../driver/launch.ts';
import { launchOrganisation } from '../driver/organisation.ts';
import { recordSidebar } from '../driver/record-sidebar.ts';
import { waitUntil } from '../driver/wait-until.ts';
import { organisationConfig, SECRETS } from './config.ts';
import { type CustomerService, SERVICE_KEY, startCustomerService } from './customer-service.ts';
import { coveredControls } from './layout.ts';
import { type RequestTracker, startRequestTracker } from './request-tracker.ts';
import { seenBeside, untilSeen } from './seen.ts';
import { fillLoginForm } from './sign-in.ts';
import { USERS } from './site-config.ts';

/** Stands in the message of every ticket, and is nobody's customer. */
const TRAP = 'trap@message.example';
/** What browsers add to every request by themselves. */
const BROWSERS_OWN =
  /^(host|connection|content-length|user-agent|origin|accept-(encoding|language)|pragma|cache-control|priority|sec-.*)$/;
/** How long the answers about a customer take who is to be late, in milliseconds. */
const LATE = 1500;

/** The button that opens and closes a sidebar for which a page leaves no room. */
const HANDLE = ':root > [data-deskside="handle"]';

let tracker: RequestTracker;
let service: CustomerService;

beforeAll(async () => {
  [tracker, service] = await Promise.all([startRequestTracker(), startCustomerService()]);
});

afterAll(async () => {
  await tracker?.close();
  await service?.close();
});

describe.each(['chromium', 'firefox'] as const)('an agent with Request Tracker in %s', (kind) => {
  let driver: Driver;
  let home: Page;
  const tabs: Page[] = [];

  beforeAll(async () => {
    const config = organisationConfig(tracker.url, service.url);
    driver = await launchOrganisation(kind, config, { secrets: SECRETS, size: { width: 1280, height: 800 } });
    home = await driver.openPage(tracker.url);
    await tracker.signIn(home);
  });
  afterAll(() => driver?.close());

  beforeEach(() => {
    service.requests.length = 0;
  });
  afterEach(async () => {
    expect(lookedUp()).not.toContain(TRAP);
    for (const tab of tabs.splice(0)) await tab.close();
  });

  test('opens a ticket from the home page and sees the customer’s data; each endpoint got one request', async () => {
    const subject = `Invoice "2026-118" charged twice: žluťoučký kůň, Größe Ü, <b> & 'x' \\ 100 %`;
    const id = await newTicket(['Jan Novák <jan.novak@company.cz>'], subject);
    await home.goto(tracker.url);
    await goByClick(home, `a[href$="/Ticket/Display.html?id=${id}"]`);
    await says(home, 'jan.novak@company.cz Jan Novák', 'Business customer', '4502 16 Nov');
    const body = JSON.stringify({
      email: 'jan.novak@company.cz',
      ticket_id: String(id),
      workspace_id: 'harbour-finch',
      source: 'deskside',
      subject,
      helpdesk: 'request-tracker',
      agent: 'alex',
    });
    const headers = {
      accept: 'application/json',
      'content-type': 'application/json',
      'x-api-key': SERVICE_KEY,
    };
    expect(received()).toEqual([
      { method: 'POST', path: '/crm', headers, body },
      { method: 'POST', path: '/orders', headers, body },
    ]);
  });

  test('comes a second time and nobody is asked; a refresh asks that endpoint alone', async () => {
    const page = await openTicket(await newTicket(['marta.silva@bairro.example']));
    await says(page, 'Left in October', '3990');
    expect(lookedUp()).toHaveLength(2);
    service.requests.length = 0;
    await goByClick(page, '#page-menu a[href*="/Ticket/Display.html"]');
    await says(page, 'Left in October', '3990');
    expect(received()).toEqual([]);
    const sidebar = await driver.sidebarFrame(page);
    await sidebar.click('button[aria-label="Refresh CRM"]');
    await waitUntil('the CRM to be asked', () => service.requests.length > 0);
    await sidebar.waitForSelector('.panel[aria-busy=false] button[aria-label="Refresh CRM"]');
    expect(received().map(({ path }) => path)).toEqual(['/crm']);
  });

  test('sees the same customer on the ticket’s other pages, and none on the form for a new one', async () => {
    const page = await openTicket(await newTicket(['accounts@company.cz']));
    await says(page, 'accounts@company.cz', 'Pays by invoice');
    for (const link of ['History.html', 'ModifyPeople.html']) {
      await goByClick(page, `#page-menu a[href*="/Ticket/${link}"]`);
      await says(page, 'accounts@company.cz', 'Pays by invoice');
    }
    await page.hover('#li-page-actions');
    await goByClick(page, '#li-page-actions a[href*="Update.html?Action=Respond"]');
    await says(page, 'accounts@company.cz', 'Pays by invoice');
    expect(await page.evaluate(coveredControls)).toEqual([]);
    await goByClick(page, '#topactions input[type=submit]');
    await says(page, 'This ticket is still being written');
    expect(await seenBeside(driver, page)).not.toContain('accounts@company.cz');
    expect(lookedUp()).toEqual(['accounts@company.cz', 'accounts@company.cz']);
  });

  test.each([
    [
      'calls themselves by another address',
      '"ceo@big.example" <someone@other.example>',
      'someone@other.example',
    ],
    ['is a colleague, of whom the page shows the name alone', USERS.agent.email, USERS.agent.email],
  ])('looks up the address of a requestor who %s', async (_, requestor, email) => {
    const page = await openTicket(await newTicket([requestor]));
    await says(page, email, 'Unknown');
    expect(lookedUp()).toEqual([email, email]);
  });

  test('finds the second requestor one click away', async () => {
    const page = await openTicket(await newTicket(['first@two.example', 'Second <second@two.example>']));
    await says(page, 'first@two.example', 'Also on this ticket second@two.example', 'Unknown');
    expect(lookedUp()).toEqual(['first@two.example', 'first@two.example']);
    const sidebar = await driver.sidebarFrame(page);
    await sidebar.click('.others button');
    await says(page, 'second@two.example typed by you', 'Unknown');
    expect(lookedUp().slice(2)).toEqual(['second@two.example', 'second@two.example']);
  });

  test('reads that a ticket without a requestor has no address', async () => {
    const page = await openTicket(await newTicket([]));
    await says(page, 'This customer has no email address');
    expect(received()).toEqual([]);
  });

  test('goes on to another ticket and never sees the first one’s data there, however late it comes', async () => {
    const [first, second] = [
      await newTicket(['lukasz.wojcik@palarnia.example']),
      await newTicket(['eva.dvorakova@dilna.example']),
    ];
    service.delays.set('lukasz.wojcik@palarnia.example', LATE);
    const page = await openTicket(first);
    const stop = await recordSidebar(driver, page);
    await says(page, 'lukasz.wojcik@palarnia.example');
    await waitUntil('both endpoints to be asked', () => service.requests.length === 2);
    await page.type('#topactions input[name=q]', String(second));
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    await says(page, 'Trial, 6 days left', '4466');
    await new Promise((resolve) => setTimeout(resolve, LATE));
    await page.evaluate(() => history.back());
    await says(page, 'Partner', '4497');
    const moments = await stop();
    const said = (id: number) =>
      moments.filter((moment) => moment.page.endsWith(`=${id}`)).map((m) => m.said);
    expect(said(second)).toContainEqual(expect.stringContaining('Trial, 6 days left'));
    expect(said(second).filter((text) => /lukasz|Łukasz|Partner|4497/.test(text))).toEqual([]);
    expect(said(first)).toContainEqual(expect.stringContaining('Partner'));
    expect(said(first).filter((text) => /eva|Eva|Trial|4466/.test(text))).toEqual([]);
    expect(lookedUp().filter((email) => email.startsWith('lukasz'))).toHaveLength(2);
  });

  test('comes back to the tab and sees the requestor whom somebody changed meanwhile', async () => {
    const id = await newTicket(['Old <old@change.example>']);
    const page = await openTicket(id);
    await says(page, 'old@change.example', 'Unknown');
    await home.bringToFront();
    await tracker.changeTicket(id, { Requestor: ['new@change.example'] });
    await page.bringToFront();
    await says(page, 'new@change.example CRM just now');
    expect(lookedUp().slice(2)).toEqual(['new@change.example', 'new@change.example']);
  });

  test('comes back to the tab and sees that the customer’s mail has opened the ticket again', async () => {
    const id = await newTicket(['jan.novak@company.cz']);
    await tracker.changeTicket(id, { Status: 'resolved' });
    const page = await openTicket(id);
    await says(page, 'This ticket is resolved.');
    await home.bringToFront();
    const subject = `Re: [desk.example #${id}] Late order`;
    await tracker.receiveMail({ from: 'jan.novak@company.cz', subject, content: `Not yet. ${TRAP}` });
    await page.bringToFront();
    await says(page, 'This ticket is open.');
  });

  test('signs out in another tab and the data goes; it comes back with the next sign-in, and nothing is looked up', async () => {
    const id = await newTicket(['jan.novak@company.cz']);
    const page = await openTicket(id);
    await says(page, 'Business customer');
    service.requests.length = 0;
    const logout = `${tracker.url}/NoAuth/Logout.html`;
    const other = await open(logout);
    await page.bringToFront();
    await says(page, 'You are signed out of the helpdesk');
    expect(await seenBeside(driver, page)).not.toContain('jan.novak');
    await other.bringToFront();
    await tracker.signIn(other);
    await page.bringToFront();
    await says(page, 'Business customer');
    await other.goto(logout);
    await page.reload();
    await page.waitForSelector('#login');
    expect(await seenBeside(driver, page)).toBe('');
    await fillLoginForm(page, USERS.agent);
    await says(page, 'Business customer');
    expect(received()).toEqual([]);
  });

  test('works in the whole of a page, which makes room, and closes the sidebar on one that does not', async () => {
    const id = await newTicket(['jan.novak@company.cz']);
    const page = await openTicket(id);
    await says(page, 'Business customer');
    expect(await page.evaluate(coveredControls)).toEqual([]);
    await page.type('input[name="NewReminder-Subject"]', 'Call back');
    expect(await page.$eval('input[name="NewReminder-Subject"]', (field) => field.value)).toBe('Call back');
    await page.goto(`${tracker.url}/m/ticket/show/?id=${id}`);
    await says(page, 'Business customer');
    const handle = await page.waitForSelector(HANDLE);
    expect(await page.evaluate(coveredControls)).not.toEqual([]);
    await handle?.click();
    expect(await seenBeside(driver, page)).toBe('');
    await handle?.click();
    await says(page, 'Business customer');
    await page.goto(tracker.ticketUrl(id));
    await page.waitForSelector(HANDLE, { hidden: true });
    await says(page, 'Business customer');
    expect(await page.evaluate(coveredControls)).toEqual([]);
  });

  /** Waits until the sidebar of a tab says all of this. */
  function says(page: Page, ...words: string[]): Promise<void> {
    return untilSeen(driver, page, words);
  }

  async function open(url: string): Promise<Page> {
    const page = await driver.openPage(url);
    tabs.push(page);
    return page;
  }

  function openTicket(id: number): Promise<Page> {
    return open(tracker.ticketUrl(id));
  }
});

function newTicket(requestors: string[], subject = 'Late order'): Promise<number> {
  return tracker.createTicket({
    subject,
    requestors,
    content: `Please answer to ${TRAP}\n\n-- \nJan <${TRAP}>`,
  });
}

async function goByClick(page: Page, selector: string): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.click(selector)]);
}

/** What the endpoints got, by path, without what browsers add. */
function received() {
  return service.requests
    .map(({ headers, ...request }) => ({
      ...request,
      headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !BROWSERS_OWN.test(name))),
    }))
    .sort((one, other) => one.path.localeCompare(other.path));
}

/** The addresses that were looked up, in order: one for each endpoint. */
function lookedUp(): string[] {
  return service.requests.map(({ body }) => (JSON.parse(body) as { email: string }).email);
}
