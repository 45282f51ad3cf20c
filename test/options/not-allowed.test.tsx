// @vitest-environment jsdom
import { render, screen } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { PopupPage } from '../../components/popup/PopupPage.tsx';
import { ALLOW_ALL } from '../../lib/config/allow.ts';
import { WORLDS } from '../harness/worlds.ts';
import { fakePopupPort, TABS } from './fake-popup-port.ts';
import { fakePort } from './fake-port.ts';
import { openOptions, withPage } from './page.tsx';

withPage();

const ASK = 'You do not have permission to change this. Ask it@acme.example.';

describe('what the organisation does not allow', () => {
  test.each([
    ['#connectors', /^(Add connector|Delete|Duplicate|Edit|Move)/],
    ['#connectors/new', /^(Save|Run preview)$/],
    ['#helpdesks', /^(Switch on|Switch off|Delete|Edit|Write one)/],
    ['#helpdesks/edit/https%3A%2F%2Ftickets.acme.example', /^(Save|Discard changes)$/],
    ['#config', /^(Choose a file|Save config file|Review changes)/],
  ])('is not offered at %s, which says whom to ask', async (hash, offers) => {
    await openOptions(fakePort(WORLDS['restricted']), hash);
    expect(screen.getAllByText(ASK)).toHaveLength(1);
    const names = [...screen.queryAllByRole('button'), ...screen.queryAllByRole('link')].map(
      (element) => element.getAttribute('aria-label') ?? element.textContent ?? '',
    );
    expect(names.filter((name) => offers.test(name))).toEqual([]);
  });

  test('can be read all the same: an own connector, with its secret to be entered and no preview', async () => {
    await openOptions(fakePort(WORLDS['restricted']), '#connectors/notes');
    expect(screen.getByLabelText<HTMLInputElement>('Name').readOnly).toBe(true);
    expect(screen.getByLabelText<HTMLInputElement>('Secret header value').readOnly).toBe(false);
    expect(screen.getByText(/does not allow trying connectors here\. Ask it@acme\.example\./)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Run preview' })).toBeNull();
  });

  test.each([
    ['#connectors/crm', /organisation sets this connector/],
    ['#helpdesks/edit/https%3A%2F%2Facme.zendesk.com', /organisation sets this helpdesk/],
  ])('what the organisation itself set says whom to ask, too: %s', async (hash, other) => {
    await openOptions(fakePort(WORLDS['restricted']), hash);
    expect(screen.getAllByText(ASK)).toHaveLength(1);
    expect(screen.queryByText(other)).toBeNull();
    expect(screen.getByText('Set by ACME Support')).toBeDefined();
  });

  test('the log says that requests are not shown', async () => {
    await openOptions(fakePort(WORLDS['restricted']), '#connectors/crm/log');
    expect(screen.getByText(/does not show requests and responses here\. Ask it@acme/)).toBeDefined();
  });

  test('the popup on a site that the organisation switched on says whom to ask', async () => {
    const locked = { ...TABS['on-not-allowed'], locked: { helpdesks: ['https://acme.zendesk.com'] } };
    render(<PopupPage port={fakePopupPort(locked)} />);
    await screen.findByText(ASK);
    expect(screen.queryByText(/Ask your admin/)).toBeNull();
  });

  test('without a contact names the admin', async () => {
    await openOptions(fakePort({ config: { allow: { ...ALLOW_ALL, connectors: false } } }), '#connectors');
    expect(screen.getByText('You do not have permission to change this. Ask your admin.')).toBeDefined();
  });

  test('is one thing at a time: without export the file can still be imported', async () => {
    await openOptions(fakePort({ config: { allow: { ...ALLOW_ALL, export: false } } }), '#config');
    expect(screen.getByRole('button', { name: 'Choose a file…' })).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Save config file' })).toBeNull();
    expect(screen.queryByLabelText('JSON')).toBeNull();
  });

  test.each(['off-not-allowed', 'on-not-allowed'] as const)(
    'the popup offers neither switch nor lesson: %s',
    async (tab) => {
      render(<PopupPage port={fakePopupPort(TABS[tab])} />);
      await screen.findByText(ASK);
      for (const name of [/^Switch o/, 'Teach Deskside this page'])
        expect(screen.queryByRole('button', { name })).toBeNull();
    },
  );
});
