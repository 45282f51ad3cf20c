// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { ALLOW_ALL } from '../../lib/config/allow.ts';
import type { Preview } from '../../lib/lookup/preview.ts';
import { WORLDS } from '../harness/worlds.ts';
import { type FakePort, fakePort } from './fake-port.ts';
import { click, openOptions, type, withPage } from './page.tsx';
import { BILLING, CRM, connector, samplePreview } from './samples.ts';

withPage();

const SHOP = connector('shop', 'Shop', { enabled: false });
const RUN = 'Check all connectors';
const FORM = 'Check the connectors';

function world(connectors = [CRM, BILLING, SHOP]) {
  return {
    config: { connectors },
    secrets: { crm: { key: 'saved' as const }, billing: { key: 'saved' as const } },
    allowed: ['https://crm.example.com/*', 'https://billing.example.com/*'],
  };
}

async function check(port: FakePort, address = 'jana@example.com'): Promise<void> {
  await openOptions(port, '#browser');
  await screen.findByRole('button', { name: RUN });
  type('Test address', address, FORM);
  click(RUN);
}

/** What stands at one connector. */
function row(name: string): HTMLElement {
  const found = screen.getByText(name, { selector: '.doctor-name' }).closest('li');
  if (found === null) throw new Error(`${name} has no row`);
  return found;
}

function asked(port: FakePort): string[] {
  return port.sent.flatMap((message) => (message.name === 'preview' ? [message.request.connector.id] : []));
}

/** A background whose lookups fail so. */
function failing(
  answer: Extract<Preview['answer'], { status: 'error' }>,
): NonNullable<FakePort['on']['preview']> {
  return (request) => {
    const { response: _, ...preview } = samplePreview(request);
    return { ...preview, answer, ...(answer.http ? { response: { http: answer.http, body: '' } } : {}) };
  };
}

describe('the doctor', () => {
  test('asks every connector that is on, about one address, and says how each does', async () => {
    const port = fakePort(world());
    await check(port);
    await screen.findByText('Connectors that work: 2 of 2.');
    expect(port.sent.filter(({ name }) => name === 'preview').map(({ request }) => request)).toEqual([
      { connector: CRM, secrets: {}, about: { email: 'jana@example.com' } },
      { connector: BILLING, secrets: {}, about: { email: 'jana@example.com' } },
    ]);
    expect(row('Customers').textContent).toMatch(
      /^OK Customers crm\.example\.com.*OKStatusHTTP 200OKTime84 ms/,
    );
    expect(screen.getByText('Not checked, for they are off: Shop.')).toBeDefined();
  });

  test('names what is to be mended, and by whom; a template is tried on the answer', async () => {
    const port = fakePort(world());
    port.on.preview = (request) =>
      request.connector.id === 'crm'
        ? {
            ...samplePreview(request),
            ...failing({ status: 'error', reason: 'http', mender: 'endpoint', http: 500 })(request),
          }
        : samplePreview(request);
    await check(port);
    await screen.findByText('Connectors that work: 1 of 2.');
    expect(row('Customers').textContent).toMatch(
      /MendStatusError 500: the endpoint failed\.The endpoint's owner can mend this\./,
    );
    expect(row('Billing').textContent).toMatch(
      /WarningTemplate.*No response so far has “data\.customer”.*Whoever set up the connector/,
    );
    const open = [...document.querySelectorAll<HTMLDetailsElement>('.doctor-list details')].map(
      (details) => details.open,
    );
    expect(open).toEqual([true, true]);
  });

  test('says how far it is, and stops', async () => {
    const port = fakePort(world());
    const first = Promise.withResolvers<Preview>();
    port.on.preview = (request) => (request.connector.id === 'crm' ? samplePreview(request) : first.promise);
    await check(port);
    await screen.findByText('Checking 2 of 2: Billing');
    click('Stop');
    await screen.findByText('Stopped. Checked: 1 of 2.');
    const [, request] = port.sent.flatMap((message) => (message.name === 'preview' ? [message.request] : []));
    if (request !== undefined) first.resolve(samplePreview(request));
    click(RUN);
    await screen.findByText('Connectors that work: 2 of 2.');
    expect(asked(port)).toEqual(['crm', 'billing', 'crm', 'billing']);
    expect(document.querySelectorAll('.doctor-list > li')).toHaveLength(2);
  });

  test('access that is missing is mended with one click, and looked at again', async () => {
    const port = fakePort({ ...world([CRM]), allowed: [] });
    port.on.preview = (request) =>
      port.allowed.has('https://crm.example.com/*')
        ? samplePreview(request)
        : failing({ status: 'error', reason: 'permission-missing', mender: 'you' })(request);
    await check(port);
    await screen.findByText('Connectors that work: 0 of 1.');
    expect(row('Customers').textContent).toMatch(/MendConnection.*You can mend this\./);
    fireEvent.click(await within(row('Customers')).findByRole('button', { name: 'Allow access' }));
    expect(port.asked).toEqual([['https://crm.example.com/*']]);
    await screen.findByText('Connectors that work: 1 of 1.');
    expect(within(row('Customers')).queryByRole('button')).toBeNull();
  });

  test('a secret that is missing leads to where it is entered', async () => {
    const port = fakePort(world([CRM]));
    port.on.preview = failing({ status: 'error', reason: 'secret-missing', mender: 'admin', detail: 'key' });
    await check(port);
    const link = await screen.findByRole('link', { name: 'Enter secret' });
    expect(link.getAttribute('href')).toBe('#connectors/crm');
  });

  test('is copied as text with nothing of a customer, of an address or a secret', async () => {
    const port = fakePort(world());
    await check(port);
    await screen.findByText('Connectors that work: 2 of 2.');
    click('Copy the report as text');
    await screen.findByText('Copied.');
    const [text = ''] = port.copied;
    expect(text).toMatch(/^Customers \(crm\) {2}crm\.example\.com\n {2}OK {2}Status {2}HTTP 200\n/);
    expect(text).toMatch(/\n\nConnectors that work: 2 of 2\.\nNot checked, for they are off: Shop\.$/);
    expect(text).not.toMatch(/jana|Nováková|@|\/lookup|12345/i);
  });

  test('an address that is none is refused at the field, and nobody is asked', async () => {
    const port = fakePort(world());
    await check(port, 'jana');
    expect(screen.getByRole('form', { name: FORM }).textContent).toMatch(/address/);
    expect(screen.getByLabelText('Test address').getAttribute('aria-invalid')).toBe('true');
    expect(asked(port)).toEqual([]);
  });

  test('offers the addresses that connectors were tried on', async () => {
    const port = fakePort({ ...world(), tests: { crm: ['li@example.com'], billing: ['li@example.com'] } });
    await openOptions(port, '#browser');
    fireEvent.click(await screen.findByRole('button', { name: 'li@example.com' }));
    click(RUN);
    await screen.findByText('Connectors that work: 2 of 2.');
  });

  test('where the background does not answer it says so, and keeps what it has', async () => {
    const port = fakePort(world());
    port.on.preview = (request) => {
      if (request.connector.id === 'billing') throw new Error('gone');
      return samplePreview(request);
    };
    await check(port);
    expect((await screen.findByRole('alert')).textContent).toMatch(/did not answer/);
    expect(row('Customers').textContent).toMatch(/HTTP 200/);
  });

  test('leaving the page ends it', async () => {
    const port = fakePort(world());
    const first = Promise.withResolvers<Preview>();
    port.on.preview = () => first.promise;
    await check(port);
    await waitFor(() => expect(asked(port)).toEqual(['crm']));
    location.hash = '#help';
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Stop' })).toBeNull());
    first.resolve(samplePreview({ connector: CRM, secrets: {}, about: { email: 'a@b.cz' } }));
    await Promise.resolve();
    expect(asked(port)).toEqual(['crm']);
  });

  test.each([
    [
      { ...world(), config: { connectors: [CRM], allow: { ...ALLOW_ALL, preview: false } } },
      /does not allow/,
    ],
    [world([SHOP]), /No connector is on/],
    [WORLDS['empty'], /No connector is on/],
  ])('is not offered where it cannot be: %#', async (where, why) => {
    await openOptions(fakePort(where), '#browser');
    expect((await screen.findByRole('heading', { name: FORM })).parentElement?.textContent).toMatch(why);
    expect(screen.queryByRole('button', { name: RUN })).toBeNull();
  });
});
