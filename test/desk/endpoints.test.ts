import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { LONG_ADDRESS } from './data/requesters.ts';
import { type Endpoints, startEndpoints } from './endpoints.ts';
import { secrets } from './secrets.ts';

let endpoints: Endpoints;
beforeAll(async () => {
  endpoints = await startEndpoints();
});
beforeEach(() => {
  endpoints.requests.length = 0;
});
afterAll(() => endpoints.close());

const crmKey = { 'X-API-Key': secrets.crm.key };
const billingKey = { 'X-Initdesk-Key': secrets.billing.key };
const loyaltyKey = { Authorization: `Bearer ${secrets.loyalty.token}` };

describe('the CRM', () => {
  test('answers as Disqua documents it', async () => {
    const { status, answer } = await ask('crm', crmKey, 'jan.novak@kavarna-morava.example');
    expect(status).toBe(200);
    expect(answer).toMatchObject({
      found: true,
      customer_id: 'C-10482',
      name: 'Jan Novák',
      badge_color: 'green',
    });
    expect(Object.keys(answer.fields).length).toBe(5);
  });

  test.each(['priya.raman@inbox.example', 'constructor', '__proto__'])('does not know %s', async (email) => {
    expect(await ask('crm', crmKey, email)).toEqual({ status: 200, answer: { found: false } });
  });

  test.each([
    ['a long address', LONG_ADDRESS],
    ['capitals', 'Giulia.Ferri@Torrefazione-Ferri.example'],
    ['a plus tag', 'ines.carvalho+wholesale@cafe-mirante.example'],
    ['an apostrophe', "zoe.o'neill@lantern-books.example"],
  ])('knows a customer with %s', async (_, email) => {
    expect((await ask('crm', crmKey, email)).answer.found).toBe(true);
  });

  test('fails for the customer for whom everything fails', async () => {
    expect((await ask('crm', crmKey, 'tobias.falk@nordlicht-bistro.example')).status).toBe(503);
  });

  test('has a page for each customer that its answers lead to', async () => {
    const { answer } = await ask('crm', crmKey, 'einkauf@boehm-soehne.example');
    const page = await fetch(`${endpoints.url}/customers/${answer.customer_id}`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Böhm &#38; Söhne &#60;Einkauf&#62;');
    expect((await fetch(`${endpoints.url}/customers/C-0`)).status).toBe(404);
  });
});

test('billing answers with nested data, and 404 for strangers', async () => {
  const known = await ask('billing', billingKey, 'eleni@taverna-thalassa.example');
  expect(known.answer.customer.status).toBe('stopped');
  expect(known.answer.balance.overdue).toBe('€1,284.50');
  expect(known.answer.invoices).toHaveLength(3);
  expect((await ask('billing', billingKey, 'priya.raman@inbox.example')).status).toBe(404);
});

test('loyalty knows few', async () => {
  expect((await ask('loyalty', loyaltyKey, 'asa.oberg@fika-nord.example')).answer.badge).toBe('Silver');
  expect((await ask('loyalty', loyaltyKey, 'taro.yamada@minato-coffee.example')).answer).toEqual({
    found: false,
  });
});

test.each([
  ['crm', { 'X-API-Key': `${secrets.crm.key}x` }],
  ['crm', {}],
  ['billing', { 'X-Initdesk-Key': '' }],
  ['loyalty', { Authorization: secrets.loyalty.token }],
] as const)('%s refuses %j', async (service, headers) => {
  const { status, answer } = await ask(service, headers, 'jan.novak@kavarna-morava.example');
  expect(status).toBe(401);
  expect(answer).toEqual({ error: 'Unauthorized' });
});

test('the warehouse fails with a web page', async () => {
  const response = await fetch(endpoints.urls.broken, { method: 'POST', body: '{"email":"a@b.example"}' });
  expect(response.status).toBe(500);
  expect(response.headers.get('content-type')).toContain('text/html');
});

test('shipping takes the request and never answers, and does not keep the server from closing', async () => {
  const own = await startEndpoints();
  const body = '{"email":"a@b.example"}';
  const pending = fetch(own.urls.never, { method: 'POST', body }).then(
    () => 'answered',
    () => 'dropped',
  );
  expect(await Promise.race([pending, wait(300, 'silence')])).toBe('silence');
  expect(own.requests.map((request) => request.service)).toEqual(['never']);
  await own.close();
  expect(await pending).toBe('dropped');
});

test('records what each service received, byte for byte', async () => {
  const body = '{ "email":"jan.novak@kavarna-morava.example", "ticket_id": 1042 }';
  await fetch(endpoints.urls.billing, { method: 'POST', headers: billingKey, body });
  expect(endpoints.requests).toHaveLength(1);
  expect(endpoints.requests[0]).toMatchObject({ service: 'billing', method: 'POST', body });
  expect(endpoints.requests[0]?.headers['x-initdesk-key']).toBe(secrets.billing.key);
});

test('takes as long as it is told, for one address or for all', async () => {
  endpoints.latency.of.set('lena.fischer@tidewater.example', 150);
  const begin = performance.now();
  await ask('crm', crmKey, 'lena.fischer@tidewater.example');
  expect(performance.now() - begin).toBeGreaterThan(140);
  endpoints.latency.of.clear();
});

test.each(['', 'null', '{}', '{"email":1}'])('answers 400 to %j', async (body) => {
  const response = await fetch(endpoints.urls.crm, { method: 'POST', headers: crmKey, body });
  expect(response.status).toBe(400);
});

async function ask(service: keyof Endpoints['urls'], headers: Record<string, string>, email: string) {
  const body = JSON.stringify({ email, ticket_id: '1042' });
  const response = await fetch(endpoints.urls[service], { method: 'POST', headers, body });
  return { status: response.status, answer: await response.json() };
}
