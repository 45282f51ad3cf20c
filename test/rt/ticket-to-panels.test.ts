import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { reload, visit } from '../driver/load.ts';
import { recordSidebar } from '../driver/record-sidebar.ts';
import { waitUntil } from '../driver/wait-until.ts';
import { type Agent, goByClick, startAgent } from './agent.ts';
import {
  type CustomerService,
  SERVICE_KEY,
  startCustomerService,
  withoutBrowsersOwn,
} from './customer-service.ts';
import { coveredControls } from './layout.ts';
import { type RequestTracker, startRequestTracker } from './request-tracker.ts';
import { fillLoginForm } from './sign-in.ts';
import { USERS } from './site-config.ts';

/** Stands in the message of every ticket, and is nobody's customer. */
const TRAP = 'trap@message.example';
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
  let agent: Agent;
  beforeAll(async () => {
    agent = await startAgent(kind, tracker, service);
  });
  afterAll(() => agent?.driver.close());

  beforeEach(() => {
    service.requests.length = 0;
  });
  afterEach(async () => {
    expect(lookedUp()).not.toContain(TRAP);
    await agent.tidy();
  });

  test('opens a ticket from the home page and sees the customer’s data; each endpoint got one request', async () => {
    const subject = `Invoice "2026-118" charged twice: žluťoučký kůň, Größe Ü, <b> & 'x' \\ 100 %`;
    const id = await newTicket(['Jan Novák <jan.novak@company.cz>'], subject);
    await visit(agent.home, tracker.url);
    await goByClick(agent.home, `a[href$="/Ticket/Display.html?id=${id}"]`);
    await agent.untilReads(agent.home, 'jan.novak@company.cz Jan Novák', 'Business customer', '4502 16 Nov');
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
    const page = await agent.openTicket(await newTicket(['marta.silva@bairro.example']));
    await agent.untilReads(page, 'Left in October', '3990');
    expect(lookedUp()).toHaveLength(2);
    service.requests.length = 0;
    await goByClick(page, '#page-menu a[href*="/Ticket/Display.html"]');
    await agent.untilReads(page, 'Left in October', '3990');
    expect(received()).toEqual([]);
    const sidebar = await agent.driver.sidebarFrame(page);
    await sidebar.click('button[aria-label="Refresh CRM"]');
    await waitUntil('the CRM to be asked', () => service.requests.length > 0);
    await sidebar.waitForSelector('.panel[aria-busy=false] button[aria-label="Refresh CRM"]');
    expect(received().map(({ path }) => path)).toEqual(['/crm']);
  });

  test('sees the same customer on the ticket’s other pages, and none on the form for a new one', async () => {
    const page = await agent.openTicket(await newTicket(['accounts@company.cz']));
    await agent.untilReads(page, 'accounts@company.cz', 'Pays by invoice');
    for (const link of ['History.html', 'ModifyPeople.html']) {
      await goByClick(page, `#page-menu a[href*="/Ticket/${link}"]`);
      await agent.untilReads(page, 'accounts@company.cz', 'Pays by invoice');
    }
    await page.hover('#li-page-actions');
    await goByClick(page, '#li-page-actions a[href*="Update.html?Action=Respond"]');
    await agent.untilReads(page, 'accounts@company.cz', 'Pays by invoice');
    expect(await page.evaluate(coveredControls)).toEqual([]);
    await goByClick(page, '#topactions input[type=submit]');
    await agent.untilReads(page, 'This ticket is still being written');
    expect(await agent.reads(page)).not.toContain('accounts@company.cz');
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
    const page = await agent.openTicket(await newTicket([requestor]));
    await agent.untilReads(page, email, 'Unknown');
    await untilAsked(2);
    expect(lookedUp()).toEqual([email, email]);
  });

  test('finds the second requestor one click away', async () => {
    const page = await agent.openTicket(
      await newTicket(['first@two.example', 'Second <second@two.example>']),
    );
    await agent.untilReads(page, 'first@two.example', 'Also on this ticket second@two.example', 'Unknown');
    await untilAsked(2);
    expect(lookedUp()).toEqual(['first@two.example', 'first@two.example']);
    const sidebar = await agent.driver.sidebarFrame(page);
    await sidebar.click('.others button');
    await agent.untilReads(page, 'second@two.example typed by you', 'Unknown');
    await untilAsked(4);
    expect(lookedUp().slice(2)).toEqual(['second@two.example', 'second@two.example']);
  });

  test('reads that a ticket without a requestor has no address', async () => {
    const page = await agent.openTicket(await newTicket([]));
    await agent.untilReads(page, 'This customer has no email address');
    expect(received()).toEqual([]);
  });

  test('goes on to another ticket and never sees the first one’s data there, however late it comes', async () => {
    const [first, second] = [
      await newTicket(['lukasz.wojcik@palarnia.example']),
      await newTicket(['eva.dvorakova@dilna.example']),
    ];
    service.delays.set('lukasz.wojcik@palarnia.example', LATE);
    const page = await agent.openTicket(first);
    const stop = await recordSidebar(agent.driver, page);
    await agent.untilReads(page, 'lukasz.wojcik@palarnia.example');
    await waitUntil('both endpoints to be asked', () => service.requests.length === 2);
    await page.type('#topactions input[name=q]', String(second));
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    await agent.untilReads(page, 'Trial, 6 days left', '4466');
    await new Promise((resolve) => setTimeout(resolve, LATE));
    await page.evaluate(() => history.back());
    await agent.untilReads(page, 'Partner', '4497');
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
    const page = await agent.openTicket(id);
    await agent.untilReads(page, 'old@change.example', 'Unknown');
    await agent.home.bringToFront();
    await tracker.changeTicket(id, { Requestor: ['new@change.example'] });
    await page.bringToFront();
    await agent.untilReads(page, 'new@change.example CRM just now');
    expect(lookedUp().slice(2)).toEqual(['new@change.example', 'new@change.example']);
  });

  test('comes back to the tab and sees that the customer’s mail has opened the ticket again', async () => {
    const id = await newTicket(['jan.novak@company.cz']);
    await tracker.changeTicket(id, { Status: 'resolved' });
    const page = await agent.openTicket(id);
    await agent.untilReads(page, 'This ticket is resolved.');
    await agent.home.bringToFront();
    const subject = `Re: [desk.example #${id}] Late order`;
    await tracker.receiveMail({ from: 'jan.novak@company.cz', subject, content: `Not yet. ${TRAP}` });
    await page.bringToFront();
    await agent.untilReads(page, 'This ticket is open.');
  });

  test('signs out in another tab and the data goes; it comes back with the next sign-in, and nothing is looked up', async () => {
    const id = await newTicket(['jan.novak@company.cz']);
    const page = await agent.openTicket(id);
    await agent.untilReads(page, 'Business customer');
    service.requests.length = 0;
    await agent.signOut();
    await page.bringToFront();
    await agent.untilReads(page, 'You are signed out of the helpdesk');
    expect(await agent.reads(page)).not.toContain('jan.novak');
    const other = await agent.open('about:blank');
    await tracker.signIn(other);
    await page.bringToFront();
    await agent.untilReads(page, 'Business customer');
    await agent.signOut();
    await page.bringToFront();
    await reload(page);
    await page.waitForSelector('#login');
    expect(await agent.reads(page)).toBe('');
    await fillLoginForm(page, USERS.agent);
    await agent.untilReads(page, 'Business customer');
    expect(received()).toEqual([]);
  });

  test('works in the whole of a page, which makes room, and closes the sidebar on one that does not', async () => {
    const id = await newTicket(['jan.novak@company.cz']);
    const page = await agent.openTicket(id);
    await agent.untilReads(page, 'Business customer');
    expect(await page.evaluate(coveredControls)).toEqual([]);
    await page.type('input[name="NewReminder-Subject"]', 'Call back');
    expect(await page.$eval('input[name="NewReminder-Subject"]', (field) => field.value)).toBe('Call back');
    await visit(page, `${tracker.url}/m/ticket/show/?id=${id}`);
    await agent.untilReads(page, 'Business customer');
    const handle = await page.waitForSelector(HANDLE);
    expect(await page.evaluate(coveredControls)).not.toEqual([]);
    await handle?.click();
    expect(await agent.reads(page)).toBe('');
    await handle?.click();
    await agent.untilReads(page, 'Business customer');
    await visit(page, tracker.ticketUrl(id));
    await page.waitForSelector(HANDLE, { hidden: true });
    await agent.untilReads(page, 'Business customer');
    expect(await page.evaluate(coveredControls)).toEqual([]);
  });
});

function newTicket(requestors: string[], subject = 'Late order'): Promise<number> {
  return tracker.createTicket({
    subject,
    requestors,
    content: `Please answer to ${TRAP}\n\n-- \nJan <${TRAP}>`,
  });
}

/** What the endpoints got, by path. */
function received() {
  return service.requests.map(withoutBrowsersOwn).sort((one, other) => one.path.localeCompare(other.path));
}

/** A panel may say something before the other endpoint is asked. */
function untilAsked(requests: number): Promise<true> {
  return waitUntil('the endpoints to be asked', () => lookedUp().length >= requests);
}

/** The addresses that were looked up, in order: one for each endpoint. */
function lookedUp(): string[] {
  return service.requests.map(({ body }) => (JSON.parse(body) as { email: string }).email);
}
