// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { fakePort } from './fake-port.ts';
import {
  choose,
  click,
  field,
  fieldAt,
  openOptions,
  problemOf,
  sentMessage,
  type,
  typeInto,
  withPage,
} from './page.tsx';
import { BILLING, CRM } from './samples.ts';

withPage();

const SAVED = { config: { connectors: [CRM, BILLING] }, secrets: { crm: { key: 'saved' as const } } };

describe('saving', () => {
  test('the browser is asked for the host in the same turn as the click', async () => {
    const port = fakePort(SAVED);
    await openOptions(port, '#connectors/crm');
    click('Save');
    expect(port.asked).toEqual([['https://crm.example.com/*']]);
    await sentMessage(port, 'save-connector');
  });

  test('a form with a mistake asks the browser for nothing', async () => {
    const port = fakePort(SAVED);
    await openOptions(port, '#connectors/crm');
    type('Timeout, in seconds', '99');
    click('Save');
    await waitFor(() => expect(document.activeElement).toBe(field('Timeout, in seconds')));
    expect(port.asked).toEqual([]);
  });

  test('declined, it is saved all the same, and the page says that access is missing and asks again', async () => {
    const port = fakePort({ ...SAVED, allow: false });
    await openOptions(port, '#connectors/crm');
    type('Description', 'New words');
    click('Save');
    expect((await sentMessage(port, 'save-connector')).request.connector.description).toBe('New words');
    await screen.findByText(/does not let Deskside reach/);
    click('Allow access');
    expect(port.asked).toHaveLength(2);
  });

  test('every field reaches the connector', async () => {
    const port = fakePort();
    await openOptions(port, '#connectors/new');
    type('Name', 'Order Desk é');
    type('Description', 'Orders');
    type('Endpoint URL', ' https://orders.example.com:8443/lookup?v=2 ');
    fireEvent.click(screen.getByRole('switch', { name: /other addresses too/ }));
    fireEvent.click(screen.getByRole('switch', { name: /plus-tags/ }));
    type('Timeout, in seconds', '4,5');
    type('Statuses for “customer unknown”', '404 410');
    type('Secret header name', 'X-Shop');
    type('Secret header value', ' s3cret ');
    click('Add header');
    await screen.findByRole('group', { name: 'Header 1' });
    typeInto(fieldAt('headers.0.name'), 'Authorization');
    typeInto(fieldAt('headers.0.value'), 'Bearer {secret.token}');
    await screen.findByLabelText('Secret “token”');
    type('Secret “token”', 't0ken');
    fireEvent.click(screen.getByRole('switch', { name: /own login/ }));
    type('Link template', 'https://shop.example.com/{customer_id}');
    fireEvent.click(screen.getByRole('switch', { name: 'Blur the values' }));
    click('Add snippet');
    click('Add snippet');
    await screen.findByRole('group', { name: 'Snippet 2' });
    typeInto(fieldAt('snippets.1.name'), ' Plan ');
    typeInto(fieldAt('snippets.1.text'), 'Your plan is {data.fields.Plan}.');
    choose('An answer stays fresh for', /1 week/);
    choose('One answer for each', /^Ticket/);
    choose('Where answers are kept', /Until the browser closes/);
    fireEvent.click(screen.getByRole('switch', { name: 'Log results' }));
    click('Save');
    const { request } = await sentMessage(port, 'save-connector');
    expect(request).toEqual({
      connector: {
        id: 'order-desk-e',
        name: 'Order Desk é',
        description: 'Orders',
        enabled: true,
        endpoint: 'https://orders.example.com:8443/lookup?v=2',
        dialect: 'deskside',
        sendContacts: true,
        stripPlusTags: true,
        headers: [{ name: 'Authorization', value: 'Bearer {secret.token}' }],
        secretHeader: 'X-Shop',
        timeoutSeconds: 4.5,
        credentials: 'include',
        imageHosts: [],
        notFoundStatuses: [404, 410],
        link: 'https://shop.example.com/{customer_id}',
        blur: true,
        snippets: [{ name: 'Plan', text: 'Your plan is {data.fields.Plan}.' }],
        cache: { hours: 168, per: 'ticket', keep: 'session' },
        logResults: false,
      },
      secrets: { key: 's3cret', token: 't0ken' },
    });
  });

  test('an own body reaches the connector, and not under another dialect', async () => {
    const port = fakePort({ config: { connectors: [CRM] }, secrets: { crm: { key: 'saved' } } });
    await openOptions(port, '#connectors/crm');
    fireEvent.click(screen.getByLabelText('Send a body of your own'));
    await waitFor(() => expect(field('Body')).toBeDefined());
    type('Body', '{"mail": "{email}"}');
    click('Save');
    expect((await sentMessage(port, 'save-connector')).request.connector.body).toBe('{"mail": "{email}"}');
    await screen.findByText(/is saved/);
    fireEvent.click(screen.getByRole('radio', { name: 'Disqua YourCRM' }));
    expect(screen.queryByLabelText('Body')).toBeNull();
    click('Save');
    await waitFor(() => expect(port.settings.effective.connectors[0]).toMatchObject({ dialect: 'disqua' }));
    expect(port.settings.effective.connectors[0]).not.toHaveProperty('body');
  });

  test("another product's dialect reaches the connector, and sends no contacts", async () => {
    const port = fakePort();
    await openOptions(port, '#connectors/new');
    type('Name', 'CRM');
    type('Endpoint URL', 'https://crm.example.com/');
    fireEvent.click(screen.getByRole('switch', { name: /other addresses too/ }));
    fireEvent.click(screen.getByRole('radio', { name: 'Disqua YourCRM' }));
    fireEvent.click(screen.getByRole('switch', { name: /Send a secret/ }));
    click('Save');
    const { request } = await sentMessage(port, 'save-connector');
    expect(request.connector).toMatchObject({ dialect: 'disqua', sendContacts: false });
  });

  test('a new connector gets its own page, and an id that is free', async () => {
    const port = fakePort(SAVED);
    await openOptions(port, '#connectors/new');
    type('Name', 'CRM');
    type('Endpoint URL', 'https://crm2.example.com/');
    fireEvent.click(screen.getByRole('switch', { name: /Send a secret/ }));
    click('Save');
    expect((await sentMessage(port, 'save-connector')).request.connector.id).toBe('crm-2');
    await waitFor(() => expect(location.hash).toBe('#connectors/crm-2'));
    await screen.findByText('“CRM” is saved.');
    expect(port.settings.effective.connectors.map(({ id }) => id)).toEqual(['crm', 'billing', 'crm-2']);
  });

  test('what the background refuses stands at its field, with all that was typed', async () => {
    const port = fakePort(SAVED);
    port.on['save-connector'] = () => ({
      ok: false,
      problems: [
        { path: 'endpoint', message: 'Your policy forbids this host.' },
        { path: '', message: 'Your organisation sets this.' },
      ],
    });
    await openOptions(port, '#connectors/crm');
    type('Description', 'Kept');
    click('Save');
    await waitFor(() => expect(problemOf(field('Endpoint URL'))).toBe('Your policy forbids this host.'));
    expect(screen.getByText('Your organisation sets this.')).toBeDefined();
    expect(field('Description').value).toBe('Kept');
    type('Endpoint URL', 'https://other.example.com/');
    await waitFor(() => expect(problemOf(field('Endpoint URL'))).toBe(''));
  });

  test('a background that does not answer costs nothing that was typed', async () => {
    const port = fakePort(SAVED);
    port.on['save-connector'] = () => Promise.reject(new Error('gone'));
    await openOptions(port, '#connectors/crm');
    type('Description', 'Kept');
    click('Save');
    await screen.findByText(/Nothing was saved/);
    expect(field('Description').value).toBe('Kept');
  });
});

describe('dialects', () => {
  test('choosing one presets the secret header and the display, and leaves what was changed', async () => {
    await openOptions(fakePort(), '#connectors/new');
    fireEvent.click(screen.getByRole('radio', { name: 'initdesk BYOD' }));
    await waitFor(() => expect(field('Secret header name').value).toBe('X-Initdesk-Key'));
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Template' }).checked).toBe(true);
    type('Secret header name', 'X-Mine');
    fireEvent.click(screen.getByRole('radio', { name: 'Disqua YourCRM' }));
    await waitFor(() =>
      expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Badge panel' }).checked).toBe(true),
    );
    expect(field('Secret header name').value).toBe('X-Mine');
  });

  test('a template that was written survives a look at the badge panel', async () => {
    await openOptions(fakePort(SAVED), '#connectors/billing');
    type('Liquid template', '<b>{{ data.name }}</b>');
    fireEvent.click(screen.getByRole('radio', { name: 'Badge panel' }));
    await waitFor(() => expect(field('Link template')).toBeDefined());
    fireEvent.click(screen.getByRole('radio', { name: 'Template' }));
    await waitFor(() => expect(field('Liquid template').value).toBe('<b>{{ data.name }}</b>'));
  });
});

describe('warnings that refuse nothing', () => {
  test('http to a private network', async () => {
    await openOptions(fakePort(), '#connectors/new');
    type('Endpoint URL', 'http://10.0.0.5/lookup');
    await screen.findByText(/Not encrypted/);
    expect(problemOf(field('Endpoint URL'))).toBe('');
  });

  test('a link that is the same for everybody', async () => {
    await openOptions(fakePort(), '#connectors/new');
    type('Link template', 'https://crm.example.com/');
    await screen.findByText(/every customer gets the same link/);
    expect(problemOf(field('Link template'))).toBe('');
  });
});
