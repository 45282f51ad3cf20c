// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { fakePort } from './fake-port.ts';
import { openOptions, withPage } from './page.tsx';
import { CRM } from './samples.ts';

withPage();

const TEXT = '{\n  "version": 9,\n  "connectors": []\n}\n';
const NEWER = 'This config needs a Deskside that reads version 9; this one reads up to 1. Update Deskside.';
const WORLD = { unreadable: { text: TEXT, problems: [{ path: 'version', message: NEWER }] } };

describe('settings that this version cannot read', () => {
  test.each(['#connectors', '#helpdesks', '#connectors/new', '#helpdesks/own/new', '#privacy'])(
    'are named at %s, with what is wrong and who can mend it',
    async (hash) => {
      await openOptions(fakePort(WORLD), hash);
      const notice = screen.getByRole('alert');
      expect(notice.textContent).toContain('Deskside 0.1.0 cannot read your settings in this browser');
      expect(notice.textContent).toContain(NEWER);
      expect(notice.textContent).toMatch(/kept as they are.*update it.*send it to your admin/);
    },
  );

  test('are given out as a file, as they are', async () => {
    const port = fakePort(WORLD);
    await openOptions(port, '#helpdesks');
    fireEvent.click(screen.getByRole('button', { name: 'Save them to a file' }));
    expect(port.files).toEqual([{ name: 'deskside-settings.json', text: TEXT }]);
  });

  test('nothing can be begun that could not be saved', async () => {
    await openOptions(fakePort(WORLD), '#helpdesks');
    expect(screen.queryByRole('form')).toBeNull();
    expect(screen.queryByRole('link', { name: 'Write one as JSON' })).toBeNull();
    fireEvent.click(screen.getByRole('link', { name: 'Connectors' }));
    await screen.findByRole('heading', { name: 'Connectors' });
    expect(screen.queryByRole('form')).toBeNull();
    expect(screen.queryByRole('link', { name: 'Add connector' })).toBeNull();
  });

  test('what the organisation sets is there all the same', async () => {
    const port = fakePort({ ...WORLD, config: { connectors: [CRM] }, locked: { connectors: [CRM.id] } });
    await openOptions(port, '#connectors');
    expect(screen.getByRole('link', { name: 'Customers' })).toBeDefined();
  });

  test('of much that is wrong the first is named', async () => {
    const problems = Array.from({ length: 9 }, (_, row) => ({
      path: `connectors.${row}`,
      message: 'Wrong.',
    }));
    await openOptions(fakePort({ unreadable: { text: TEXT, problems } }), '#helpdesks');
    expect(screen.getByRole('alert').textContent).toMatch(/connectors\.4.*… and 4 more/);
  });
});
