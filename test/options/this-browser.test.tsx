// @vitest-environment jsdom
import { screen } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { WORLDS } from '../harness/worlds.ts';
import { fakePort } from './fake-port.ts';
import { click, openOptions, withPage } from './page.tsx';

withPage();

describe('this browser', () => {
  test('says which config is in force, where it comes from, what is locked and what failed', async () => {
    await openOptions(fakePort(WORLDS['restricted']), '#browser');
    await screen.findByText(/does not let Deskside reach/);
    const text = screen.getByRole('main').textContent;
    for (const words of [
      'Signed file at config.acme.example',
      'Revision41',
      'failed; the last good one stays in force',
      'connectors.3.endpoint: A web address belongs here.',
      'Whoever looks after the config can mend this: it@acme.example',
      'Connectors: crm',
      'Sites: acme.zendesk.com',
      'Sidebar: side, width',
      'The browser does not let Deskside reach: tickets.acme.example',
      'Secrets are missing at: My notes',
    ])
      expect(text).toContain(words);
  });

  test('is copied as text, with nothing that opens an address and nothing of a customer', async () => {
    const port = fakePort(WORLDS['restricted']);
    await openOptions(port, '#browser');
    await screen.findByText(/Firefox 145/);
    click('Copy as text');
    await screen.findByText('Copied.');
    const [text = ''] = port.copied;
    expect(text).toContain('Revision: 41\n');
    expect(text).toContain('Not allowed: Own connectors; ');
    expect(text).toContain('Version: Deskside 0.1.0 · Firefox 145.0, Linux\n');
    expect(text).toMatch(
      /What does not work: connectors\.3\.endpoint: .*; Secrets are missing at: My notes\n/,
    );
    expect(text.replace('it@acme.example', '')).not.toMatch(/t0p|deskside\.json|@|jana/i);
  });

  test('of a build’s own config says no time, for nobody looks for it', async () => {
    const built = {
      source: { kind: 'baked' },
      config: null,
      since: null,
      check: { state: 'never' },
    } as const;
    await openOptions(fakePort({ organisation: built }), '#browser');
    await screen.findByText('In force');
    expect(screen.queryByText('Taken over')).toBeNull();
    expect(screen.queryByText('Last looked at')).toBeNull();
  });

  test('without an organisation says that the settings are one’s own', async () => {
    await openOptions(fakePort({}), '#browser');
    expect((await screen.findByRole('main')).textContent).toContain('Your own settings alone');
  });

  test('says so where it cannot be read', async () => {
    const port = fakePort({});
    port.on['read-organisation'] = () => Promise.reject(new Error('gone'));
    await openOptions(port, '#browser');
    expect((await screen.findByRole('alert')).textContent).toMatch(/could not be read/);
  });
});
