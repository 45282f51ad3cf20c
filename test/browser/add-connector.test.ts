import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Endpoints, startEndpoints } from '../desk/endpoints.ts';
import { secrets } from '../desk/secrets.ts';
import type { Driver } from '../driver/launch.ts';
import { visit } from '../driver/load.ts';
import { type RequestTracker, startRequestTracker } from '../rt/request-tracker.ts';
import { typeConnector } from './connector-form.ts';
import { choose, click, fill, reads, textOf, valueAt } from './hands.ts';
import { openStoreStage, type StoreStage } from './store-stage.ts';

let tracker: RequestTracker;
let endpoints: Endpoints;
let ticket: number;

beforeAll(async () => {
  [tracker, endpoints] = await Promise.all([startRequestTracker(), startEndpoints()]);
  ticket = await tracker.createTicket({
    subject: 'Beans for the weekend',
    requestors: ['Jan Novák <jan.novak@kavarna-morava.example>'],
    content: 'Do you still have the Huehuetenango?',
  });
});

afterAll(async () => {
  await tracker?.close();
  await endpoints?.close();
});

/** One admin's first hour, step by step: nothing but the mouse, the keyboard and the browser's own prompts. */
describe.each(['chromium', 'firefox'] as const)('an admin with the store build in %s', (kind) => {
  let stage: StoreStage;
  let driver: Driver;
  let options: Page;
  let desk: Page;
  let sidebar: Frame;

  beforeAll(async () => {
    endpoints.requests.length = 0;
    stage = await openStoreStage(kind);
    driver = stage.driver;
    desk = await driver.openPage(tracker.url);
    await tracker.signIn(desk);
    await visit(desk, tracker.ticketUrl(ticket));
    options = await driver.extensionPage('options.html');
  });

  afterAll(() => stage?.close());

  test('finds nothing set up', async () => {
    await reads(options, 'No connectors yet');
    await click(options, 'Helpdesks');
    await reads(options, 'Not switched on anywhere yet');
  });

  test('a helpdesk whose prompt is declined stays off', async () => {
    await fill(options, 'Address of your helpdesk', tracker.ticketUrl(ticket));
    await choose(options, 'Helpdesk', 'Request');
    await click(options, 'Switch on');
    await driver.answerPrompt(options, 'deny');
    await reads(options, 'is not switched on: the browser’s question was declined');
    expect(await valueAt(options, 'Address of your helpdesk')).toBe(tracker.ticketUrl(ticket));
  });

  test('switches the helpdesk on, and the tab that is open there gets its sidebar', async () => {
    await click(options, 'Switch on');
    await driver.answerPrompt(options, 'allow');
    await reads(options, `switched on for ${new URL(tracker.url).host}`);
    await desk.bringToFront();
    sidebar = await driver.sidebarFrame(desk);
    await reads(sidebar, /jan\.novak@kavarna-morava\.example.* No connectors yet/);
    expect(endpoints.requests).toEqual([]);
  });

  test('adds a connector, and the open ticket shows the customer', async () => {
    await typeConnector(options, {
      name: 'CRM',
      endpoint: endpoints.urls.crm,
      secret: secrets.crm.key,
      headers: { 'X-Team': 'support' },
    });
    await click(options, 'Save');
    await driver.answerPrompt(options, 'allow');
    await reads(options, '“CRM” is saved.');
    await reads(sidebar, /CRM .*Jan Novák Business customer/);
  });

  test('the endpoint got one request, with the header and the secret', () => {
    expect(endpoints.requests).toHaveLength(1);
    const [request] = endpoints.requests;
    expect(request?.headers).toMatchObject({ 'x-team': 'support', 'x-api-key': secrets.crm.key });
    expect(JSON.parse(request?.body ?? '')).toMatchObject({
      email: 'jan.novak@kavarna-morava.example',
      ticket_id: String(ticket),
      subject: 'Beans for the weekend',
    });
  });

  test('the saved secret is not in the form again', async () => {
    expect(await valueAt(options, 'Secret header value')).toBe('');
    expect(await valueAt(options, 'Value', 'Header 1')).toBe('support');
  });

  test('a connector whose prompt is declined is saved, and the page says what is missing', async () => {
    endpoints.requests.length = 0;
    await typeConnector(options, {
      name: 'Loyalty',
      endpoint: otherHost(endpoints.urls.loyalty),
      headers: { Authorization: 'Bearer {secret.token}' },
      named: secrets.loyalty,
    });
    await click(options, 'Save');
    await driver.answerPrompt(options, 'deny');
    await reads(options, '“Loyalty” is saved.');
    await reads(options, /does not let Deskside reach loyalty\.localhost:\d+ yet.* Allow access/);
  });

  test('its panel says so too, and one click leads to the page that mends it', async () => {
    await reads(sidebar, /Loyalty.* does not let Deskside ask this endpoint yet/);
    expect(await textOf(sidebar)).toMatch(/CRM .*Business customer/);
    await click(sidebar, 'Allow access');
    const grant = await driver.extensionTab('grant.html');
    await reads(grant, /May Deskside ask this endpoint\? loyalty\.localhost:\d+/);
    await click(grant, 'Allow access');
    await driver.answerPrompt(grant, 'allow');
    await reads(grant, 'Done, go back to your ticket');
  });

  test('the panel then asks by itself', async () => {
    await reads(sidebar, /Loyalty .*Gold Points 4,210/);
    const asked = endpoints.requests.filter(({ service }) => service === 'loyalty');
    expect(asked.map(({ headers }) => headers['authorization'])).toEqual([`Bearer ${secrets.loyalty.token}`]);
    await options.bringToFront();
    await reads(options, /^(?!.*does not let Deskside reach)/);
  });
});

/** The same address under another name of this machine: a host of its own to the browser. */
function otherHost(address: string): string {
  return address.replace('//localhost', '//loyalty.localhost');
}
