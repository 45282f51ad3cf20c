// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { fakePort } from './fake-port.ts';
import { choose, click, field, openOptions, problemOf, sentMessage, type, withPage } from './page.tsx';
import { CRM, samplePreview } from './samples.ts';

withPage();

const WORLD = { config: { connectors: [CRM] }, secrets: { crm: { key: 'saved' as const } } };

describe('live preview', () => {
  test('tries what is typed and saves nothing; the host is asked for in the click', async () => {
    const port = fakePort(WORLD);
    await openOptions(port, '#connectors/crm');
    type('Name', 'Clients');
    type('Secret header value', 'new one');
    type('Test address', ' jana@example.com ', 'Preview');
    click('Run preview');
    expect(port.asked).toEqual([['https://crm.example.com/*']]);
    const { request } = await sentMessage(port, 'preview');
    expect(request).toEqual({
      connector: { ...CRM, name: 'Clients' },
      secrets: { key: 'new one' },
      about: { email: 'jana@example.com' },
    });
    await screen.findByText('Jana Nováková');
    expect(screen.getByText('Business', { selector: '.badge' })).toBeDefined();
    expect(port.sent.some(({ name }) => name === 'save-connector')).toBe(false);
  });

  test('of a new connector it stays, with its test address, when that is saved', async () => {
    const port = fakePort();
    await openOptions(port, '#connectors/new');
    type('Name', 'Orders');
    type('Endpoint URL', 'https://orders.example.com/lookup');
    type('Secret header value', 'canary');
    type('Test address', 'jana@example.com', 'Preview');
    click('Run preview');
    await screen.findByText('Jana Nováková');
    click('Save');
    await screen.findByText('“Orders” is saved.');
    await waitFor(() => expect(location.hash).toBe('#connectors/orders'));
    expect(screen.getByRole('heading', { name: 'Orders', level: 1 })).toBeDefined();
    expect(field('Test address', 'Preview').value).toBe('jana@example.com');
    expect(screen.getByText('Jana Nováková')).toBeDefined();
    expect(screen.getByRole('link', { name: 'Log' })).toBeDefined();
    location.hash = '#connectors/new';
    await screen.findByRole('heading', { name: 'Add connector' });
    expect(field('Name').value).toBe('');
    expect(field('Test address', 'Preview').value).toBe('');
  });

  test('the second tab shows request, response, status, time and notes', async () => {
    const port = fakePort({
      ...WORLD,
      preview: (request) => ({ ...samplePreview(request), notes: ['The badge was cut at 30 characters.'] }),
    });
    await openOptions(port, '#connectors/crm');
    type('Test address', 'jana@example.com', 'Preview');
    click('Run preview');
    await screen.findByText('Jana Nováková');
    fireEvent.keyDown(screen.getByRole('tab', { name: 'Preview' }), { key: 'ArrowRight' });
    const request = await screen.findByLabelText<HTMLTextAreaElement>('Request');
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'JSON Response' }));
    expect(request.value).toContain('POST https://crm.example.com/lookup');
    expect(request.value).toContain('X-API-Key: ••••••');
    expect(request.value).toContain('  "email": "jana@example.com"');
    expect(screen.getByLabelText<HTMLTextAreaElement>('Response').value).toContain('\n  "found": true');
    expect(screen.getByText('HTTP 200')).toBeDefined();
    expect(screen.getByText('84 ms')).toBeDefined();
    expect(screen.getByText('The badge was cut at 30 characters.')).toBeDefined();
  });

  test('a failing endpoint is shown as agents would see it', async () => {
    const port = fakePort({
      ...WORLD,
      preview: (request) => ({
        ...samplePreview(request),
        answer: { status: 'error', reason: 'http', mender: 'endpoint', http: 502 },
        response: { http: 502, body: '<h1>Bad gateway</h1>' },
      }),
    });
    await openOptions(port, '#connectors/crm');
    type('Test address', 'jana@example.com', 'Preview');
    click('Run preview');
    await screen.findByText('Error 502');
    fireEvent.click(screen.getByRole('tab', { name: 'JSON Response' }));
    const response = await screen.findByLabelText<HTMLTextAreaElement>('Response');
    expect(response.value).toBe('<h1>Bad gateway</h1>');
  });

  test('the customer of an open ticket can be taken', async () => {
    const port = fakePort({
      ...WORLD,
      tickets: [{ tab: 7, title: '#4711 · Invoice', origin: 'https://acme.zendesk.com' }],
    });
    await openOptions(port, '#connectors/crm');
    await screen.findByLabelText('Try it on');
    choose('Try it on', /#4711/, 'Preview');
    await waitFor(() => expect(screen.queryByLabelText('Test address')).toBeNull());
    click('Run preview');
    expect((await sentMessage(port, 'preview')).request.about).toEqual({ tab: 7 });
  });

  test('no name is needed to try an endpoint', async () => {
    const port = fakePort();
    await openOptions(port, '#connectors/new');
    type('Endpoint URL', 'https://api.example.com/');
    fireEvent.click(screen.getByRole('switch', { name: /Send a secret/ }));
    type('Test address', 'jana@example.com', 'Preview');
    click('Run preview');
    expect((await sentMessage(port, 'preview')).request.connector.endpoint).toBe('https://api.example.com/');
  });

  test('a field that is wrong takes the focus, and nothing is asked or sent', async () => {
    const port = fakePort(WORLD);
    await openOptions(port, '#connectors/crm');
    type('Endpoint URL', 'http://example.com');
    type('Test address', 'jana@example.com', 'Preview');
    click('Run preview');
    await waitFor(() => expect(document.activeElement).toBe(field('Endpoint URL')));
    expect(screen.getByRole('alert').textContent).toMatch(/^No preview/);
    expect(port.asked).toEqual([]);
    expect(port.sent.some(({ name }) => name === 'preview')).toBe(false);
  });

  test('a test address that is none is refused at its field', async () => {
    const port = fakePort(WORLD);
    await openOptions(port, '#connectors/crm');
    type('Test address', 'jana', 'Preview');
    click('Run preview');
    await waitFor(() => expect(problemOf(field('Test address', 'Preview'))).toMatch(/email address/));
    expect(port.asked).toEqual([]);
  });

  test('access declined: no lookup, and the page says why', async () => {
    const port = fakePort({ ...WORLD, allow: false });
    await openOptions(port, '#connectors/crm');
    type('Test address', 'jana@example.com', 'Preview');
    click('Run preview');
    await screen.findByText(/nothing to preview/);
    expect(port.sent.some(({ name }) => name === 'preview')).toBe(false);
  });

  test('a background that refuses leaves a sentence, not a spinner', async () => {
    const port = fakePort(WORLD);
    port.on.preview = () => Promise.reject(new Error('That tab shows no ticket any more.'));
    await openOptions(port, '#connectors/crm');
    type('Test address', 'jana@example.com', 'Preview');
    click('Run preview');
    await screen.findByText(/got no answer/);
    expect(screen.getByRole('button', { name: 'Run preview' }).ariaDisabled).toBe('false');
  });
});
