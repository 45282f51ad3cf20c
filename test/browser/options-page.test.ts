import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openStage, type Stage } from '../desk/stage.ts';
import { waitUntil } from '../driver/wait-until.ts';
import { type FaultServer, startFaultServer } from '../faults/fault-server.ts';
import { addConnector, fillTemplate, typeConnector } from './connector-form.ts';
import { choose, click, fill, notesAt, reads, textOf, valueAt } from './hands.ts';

const SECRET = 'orders-key-71c0d94e5b';
const ANA = '/json?body={"found":true,"name":"Ana Rivera","badge":"Key account","fields":{"Orders":47}}';

let endpoint: FaultServer;

beforeAll(async () => {
  endpoint = await startFaultServer();
});
afterAll(() => endpoint?.close());
beforeEach(() => {
  endpoint.requests.length = 0;
});

describe.each(['chromium', 'firefox'] as const)('the options page in %s', (kind) => {
  let stage: Stage;
  let options: Page;
  let desk: Page;
  let sidebar: Frame;

  beforeAll(async () => {
    stage = await openStage(kind);
    desk = await stage.openTicket(1042);
    sidebar = await stage.sidebar(desk);
    await reads(sidebar, /CRM .*Jan Novák Business customer/);
    options = await stage.driver.extensionPage('options.html');
  });
  afterAll(() => stage?.close());

  describe('preview', () => {
    test('shows the panel of a connector that is not saved, for a test address', async () => {
      await typeConnector(options, { name: 'Orders', endpoint: endpoint.url + ANA, secret: SECRET });
      await fill(options, 'Test address', 'jana@example.com');
      await click(options, 'Run preview');
      await reads(options, /Orders .*Ana Rivera Key account Orders 47/);
      expect(endpoint.requests).toHaveLength(1);
      expect(endpoint.requests[0]?.headers['x-api-key']).toBe(SECRET);
      expect(JSON.parse(endpoint.requests[0]?.body ?? '')).toMatchObject({ email: 'jana@example.com' });
    });

    test('shows the request as sent and the response, with the secret masked in both', async () => {
      await fill(options, 'Endpoint URL', `${endpoint.url}/echo`);
      await click(options, 'Run preview');
      await click(options, 'JSON Response');
      await waitUntil('the echo', async () => (await valueAt(options, 'Response')).includes('x-api-key'));
      expect(await valueAt(options, 'Request')).toMatch(/^POST .*\/echo\n(.*\n)*X-API-Key: •••\n/);
      expect(await valueAt(options, 'Response')).toMatch(/"x-api-key": "•••"/);
      expect(await textOf(options)).toMatch(/Found HTTP 200 \d+ ms/);
      expect(endpoint.requests[0]?.headers['x-api-key']).toBe(SECRET);
    });

    test('takes the open ticket', async () => {
      await choose(options, 'Try it on', 'Ticket');
      await click(options, 'Run preview');
      await waitUntil('the request', () => endpoint.requests.length > 0);
      expect(JSON.parse(endpoint.requests[0]?.body ?? '')).toMatchObject({
        email: 'jan.novak@kavarna-morava.example',
        ticket_id: '1042',
      });
    });

    test('a change that is not saved is not left without a question, and nothing was saved', async () => {
      await click(options, 'Connectors');
      await reads(options, 'Leave without saving?');
      await click(options, 'Leave');
      await reads(options, 'Each asks one endpoint');
      expect(await textOf(options)).not.toContain('Orders');
    });
  });

  describe('refused at the field', () => {
    const WRONG = [
      ['Endpoint URL', 'http://crm.example.com/lookup', 'An endpoint is an https:// address.'],
      ['Endpoint URL', 'https://me:pass@crm.example.com/', 'Leave user name and password out of the address'],
      ['Timeout, in seconds', '11', 'From 1 to 10 seconds.'],
      ['Timeout, in seconds', '0.5', 'From 1 to 10 seconds.'],
      ['Link template', 'javascript:alert({customer_id})', 'A link starts with https://'],
    ] as const;

    beforeAll(async () => {
      await typeConnector(options, {
        name: 'Orders',
        endpoint: `${endpoint.url}/echo`,
        headers: { Cookie: 'session=1' },
      });
    });

    test.each(WRONG)('%s: %s', async (field, text, message) => {
      const right = await valueAt(options, field);
      await fill(options, field, text);
      await click(options, 'Save');
      await waitUntil('the refusal', async () => (await notesAt(options, field)).includes(message));
      expect(await valueAt(options, field)).toBe(text);
      await reads(options, 'Not saved.');
      await fill(options, field, right);
    });

    test('a header that browsers drop', async () => {
      await click(options, 'Save');
      await reads(options, 'Not saved. One field needs a change');
      expect(await notesAt(options, 'Name', 'Header 1')).toContain(
        'Browsers do not let an extension send "Cookie"',
      );
      expect(await valueAt(options, 'Value', 'Header 1')).toBe('session=1');
      await click(options, 'Remove header 1');
    });

    test('a template that does not parse: its line and column, and nothing typed is lost', async () => {
      const template = '<p>{{ data.name }}</p>\n<p>{% if data.vip %}VIP</p>';
      await click(options, 'Template');
      await fillTemplate(options, template);
      await click(options, 'Save');
      await waitUntil('the refusal', async () =>
        /line 2, column 4/i.test(await notesAt(options, 'Liquid template')),
      );
      expect(await valueAt(options, 'Liquid template')).toBe(template);
      expect(await valueAt(options, 'Endpoint URL')).toBe(`${endpoint.url}/echo`);
    });

    test('nothing of it was saved, and nothing was asked', async () => {
      await click(options, 'Cancel');
      await click(options, 'Leave');
      await reads(options, 'Each asks one endpoint');
      expect(await textOf(options)).not.toContain('Orders');
      expect(endpoint.requests).toEqual([]);
    });
  });

  describe('a saved connector', () => {
    beforeAll(async () => {
      await addConnector(options, { name: 'Orders', endpoint: endpoint.url + ANA, secret: SECRET });
      await reads(sidebar, /Orders .*Ana Rivera Key account/);
    });

    test('its log shows the last ten lookups, with the secret masked', async () => {
      for (let count = 1; count <= 10; count++) {
        await click(sidebar, 'Refresh Orders');
        await waitUntil('the lookup', () => endpoint.requests.length >= count);
        await untilSettled(sidebar);
      }
      await click(options, 'Log');
      await reads(options, /(Found HTTP 200 \d+ ms.*){10}/);
      expect(await options.$$eval('.log li', (rows) => rows.length)).toBe(10);
      await options.click('.log li:first-child summary');
      expect(await valueAt(options, 'Request')).toMatch(/X-API-Key: •••/);
      expect(await valueAt(options, 'Response')).toContain('Ana Rivera');
    });

    test('without “Log results” no request or response is kept, of former lookups neither', async () => {
      await click(options, 'Settings');
      await click(options, 'Log results');
      await click(options, 'Save');
      await reads(options, '“Orders” is saved.');
      await click(sidebar, 'Refresh Orders');
      await waitUntil('the lookup', () => endpoint.requests.length >= 1);
      await untilSettled(sidebar);
      await click(options, 'Log');
      await reads(options, /requests and responses are not kept.*(Found HTTP 200 \d+ ms.*){10}/);
      expect(await options.$$('.log details')).toEqual([]);
    });

    test('a new name is on the panel at once', async () => {
      await click(options, 'Settings');
      await fill(options, 'Name', 'Order book', 'Panel');
      await click(options, 'Save');
      await reads(options, '“Order book” is saved.');
      await reads(sidebar, /Order book .*Ana Rivera/);
    });

    test('all connectors are checked by one button: each is asked once, its template is tried, and who mends what is said', async () => {
      await click(options, 'This browser');
      await fill(options, 'Test address', 'jan.novak@kavarna-morava.example');
      await click(options, 'Check all connectors');
      await reads(options, /Connectors that work: 4 of 6\. OK CRM .*Mend Shipping .*OK Order book /);
      expect(await textOf(options)).toMatch(
        /Mend Warehouse .* Error 500: the endpoint failed\. The endpoint's owner can mend this\./,
      );
      await options.click('.doctor-list > li:nth-child(2) summary');
      await reads(options, /OK Billing .* OK Template The template gives [\d,]+ characters of HTML\./);
      expect(endpoint.requests.map(({ headers }) => headers['x-api-key'])).toEqual([SECRET]);
      expect(await textOf(options)).not.toContain('Ana Rivera');
    });

    test('no switch moves under the mouse when it becomes known how lookups went', async () => {
      await options.evaluate(recordPlaces, 'Use Order book');
      await click(options, 'Connectors');
      await reads(options, /Order book .*Last \d+ lookups · median/);
      expect(await options.evaluate(recordedPlaces)).toHaveLength(1);
    });

    test('switched off it has no panel, switched on again it has', async () => {
      await click(options, 'Use Order book');
      await reads(sidebar, /^(?!.*Order book)/);
      await click(options, 'Use Order book');
      await reads(sidebar, /Order book .*Ana Rivera/);
    });

    test('a deletion can be taken back', async () => {
      await click(options, 'Delete Order book');
      await reads(options, '“Order book” is deleted');
      await click(options, 'Undo');
      await reads(options, /Order book .*Badge panel/);
      await click(options, 'Edit Order book');
      await options.waitForSelector('input[type=password][placeholder^=Saved]');
    });

    test('one that is not taken back stands, though the page is closed at once', async () => {
      await click(options, 'Connectors');
      await click(options, 'Delete Order book');
      await options.close();
      await reads(sidebar, /^(?!.*Order book)/);
      options = await stage.driver.extensionPage('options.html');
      await reads(options, 'Each asks one endpoint');
      expect(await textOf(options)).not.toContain('Order book');
    });
  });
});

/** Runs in the page: where a switch is on it, in CSS pixels from the top, looked for after every change of the page. */
function recordPlaces(name: string): void {
  const places = new Set<number>();
  const look = () => {
    const labels = [...document.querySelectorAll('label')];
    const place = labels.find(({ textContent }) => textContent === name)?.control?.getBoundingClientRect();
    if (place !== undefined) places.add(Math.round(place.top + scrollY));
  };
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
  Object.assign(globalThis, { places });
}

/** Runs in the page. */
function recordedPlaces(): number[] {
  return [...(globalThis as unknown as { places: Set<number> }).places];
}

/** Waits until no panel is being asked. */
async function untilSettled(sidebar: Frame): Promise<void> {
  await waitUntil(
    'the panel',
    async () => (await sidebar.$$('.panel[aria-busy=true] [aria-label="Refresh Orders"]')).length === 0,
  );
}
