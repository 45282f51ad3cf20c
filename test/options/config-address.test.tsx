// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { WORLDS } from '../harness/worlds.ts';
import { fakePort } from './fake-port.ts';
import { click, field, openOptions, problemOf, sentMessage, type, withPage } from './page.tsx';

withPage();

const FORM = 'Your organisation’s config';
const ADDRESS = 'Address of the config';
const URL = 'https://it.acme.example/deskside.json';
const KEY = Buffer.alloc(32, 7).toString('base64');

describe('the address of the organisation’s config', () => {
  test.each([
    ['http://it.acme.example/deskside.json', '', ADDRESS, /starts with https/],
    ['deskside.json', '', ADDRESS, /starts with https/],
    ['https://*/deskside.json', '', ADDRESS, /starts with https/],
    [URL, 'c2hvcnQ=', 'Public key', /44 characters/],
  ])(
    '%s with key “%s” is refused at its field, and the browser is asked nothing',
    async (url, key, at, why) => {
      const port = fakePort();
      await openOptions(port, '#browser');
      await screen.findByRole('form', { name: FORM });
      type(ADDRESS, url, FORM);
      type('Public key', key, FORM);
      click('Use this address');
      await waitFor(() => expect(problemOf(field(at, FORM))).toMatch(why));
      await waitFor(() => expect(document.activeElement).toBe(field(at, FORM)));
      expect(port.asked).toEqual([]);
      expect(port.sent.map(({ name }) => name)).not.toContain('set-config-address');
    },
  );

  test('is saved with its key, its host asked for in the same click, and what came of it said', async () => {
    const port = fakePort({ looked: { check: { state: 'applied', at: Date.UTC(2026, 2, 10, 9, 30) } } });
    await openOptions(port, '#browser');
    await screen.findByRole('form', { name: FORM });
    type(ADDRESS, ` ${URL} `, FORM);
    type('Public key', KEY, FORM);
    click('Use this address');
    expect(port.asked).toEqual([['https://it.acme.example/*']]);
    const sent = await sentMessage(port, 'set-config-address');
    expect(sent.request).toEqual({ address: { url: URL, publicKey: KEY } });
    expect((await screen.findAllByText(/taken over$/)).length).toBeGreaterThan(0);
    expect(field(ADDRESS, FORM).value).toBe(URL);
  });

  test('whose host is not allowed says so, with the click that mends it and looks again', async () => {
    const port = fakePort({ ...WORLDS['unreachable'], allow: true });
    await openOptions(port, '#browser');
    await screen.findByText(/does not let Deskside reach: it\.acme\.example/);
    click('Allow 1 host');
    expect(port.asked).toEqual([['https://it.acme.example/*']]);
    await sentMessage(port, 'look-at-config');
    await waitFor(() => expect(screen.queryByText(/does not let Deskside/)).toBeNull());
  });

  test('is looked at again by a click', async () => {
    const port = fakePort({ ...WORLDS['unreachable'], allow: true });
    await openOptions(port, '#browser');
    fireEvent.click(await screen.findByRole('button', { name: 'Look now' }));
    await screen.findAllByText(/nothing new$/);
  });

  test('is removed after a question, and its hosts are given back', async () => {
    const port = fakePort({ ...WORLDS['addressed'], allowed: ['https://it.acme.example/*'] });
    await openOptions(port, '#browser');
    fireEvent.click(await screen.findByRole('button', { name: 'Remove…' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toMatch(/Your own settings stay/);
    fireEvent.click(within(dialog).getByRole('button', { name: 'Remove' }));
    const sent = await sentMessage(port, 'set-config-address');
    expect(sent.request).toEqual({ address: null });
    await waitFor(() => expect(port.allowed.has('https://it.acme.example/*')).toBe(false));
    expect(field(ADDRESS, FORM).value).toBe('');
  });

  test.each([
    ['policy', /^Policy of your organisation\. It cannot be changed here\.$/],
    ['baked', /^Built into this Deskside\. It cannot be changed here\.$/],
  ] as const)('is not asked for where the config comes from %s', async (kind, says) => {
    const world = {
      config: { organisation: 'ACME Support' },
      organisation: { source: { kind }, config: null, since: null, check: { state: 'never' as const } },
    };
    await openOptions(fakePort(world), '#browser');
    await screen.findByText(says);
    expect(screen.getByText('Set by ACME Support')).toBeDefined();
    expect(screen.queryByRole('form', { name: FORM })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Look now' })).toBeNull();
  });
});

describe('a config that waits for consent', () => {
  test.each(['#connectors', '#helpdesks', '#privacy'])('is said at %s, with the way to it', async (hash) => {
    await openOptions(fakePort(WORLDS['waiting']), hash);
    const link = await screen.findByRole('link', { name: 'See what it does' });
    expect(link.getAttribute('href')).toBe('#browser');
  });

  test('says what it does, and is agreed to with one question of the browser', async () => {
    const port = fakePort(WORLDS['waiting']);
    await openOptions(port, '#browser');
    const part = await screen.findByRole('region', { name: 'Revision 42 waits for your consent' });
    for (const words of [
      'https://hooks.acme.exampleWhat happens to tickets is sent there, by the rules: Tell the duty manager (Ticket first seen, Customer replied)',
      'https://orders.acme.exampleCustomers’ addresses go there, for: Orders',
      'Your own login there is sent with them, for: Orders',
      'Deskside runs on this site',
      'Your sign-in token is taken out of a cookie of this site',
      'Reads with your session there: GET /api/tickets/{id}',
      'Reads these cookies there: csrf',
      'One of these is a login by itself.',
    ])
      expect(part.textContent).toContain(words);
    await within(part).findByText(/asks once for your consent to reach 3 hosts/);
    fireEvent.click(within(part).getByRole('button', { name: 'Agree' }));
    expect(port.asked).toEqual([
      [
        'https://crm.example.com/*',
        'https://orders.acme.example/*',
        'https://hooks.acme.example/*',
        'https://desk.acme.example/*',
        'https://it.acme.example/*',
      ],
    ]);
    const { request } = await sentMessage(port, 'agree-to-config');
    expect(request).toEqual({
      since: expect.any(Number),
      revision: 42,
      endpoints: [
        'Acme Desk',
        'https://desk.acme.example',
        'https://hooks.acme.example',
        'https://orders.acme.example',
      ],
    });
    await screen.findByText('Revision 42 is in force.');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('This browser'));
    expect(screen.queryByRole('region', { name: /waits for your consent/ })).toBeNull();
  });

  test('is not taken over where the browser’s question is declined, unless somebody wants it without', async () => {
    const port = fakePort({ ...WORLDS['waiting'], allow: false });
    await openOptions(port, '#browser');
    fireEvent.click(await screen.findByRole('button', { name: 'Agree' }));
    await screen.findByText(/was declined: nothing was changed/);
    expect(port.sent.map(({ name }) => name)).not.toContain('agree-to-config');
    click('Agree without access');
    await screen.findByText('Revision 42 is in force.');
  });

  test('another one that came meanwhile is said', async () => {
    const port = fakePort(WORLDS['waiting']);
    port.on['agree-to-config'] = () => ({
      ok: false,
      problems: [{ path: '', message: 'Another config waits by now.' }],
    });
    await openOptions(port, '#browser');
    fireEvent.click(await screen.findByRole('button', { name: 'Agree' }));
    await screen.findByText('Another config waits by now.');
  });
});

test('what comes while nobody is here is read when the page gets the focus', async () => {
  const port = fakePort();
  await openOptions(port, '#connectors');
  await sentMessage(port, 'read-organisation');
  const { organisation } = WORLDS['waiting'] ?? {};
  port.on['read-organisation'] = () => organisation ?? null;
  fireEvent.focus(window);
  await screen.findByRole('link', { name: 'See what it does' });
});
