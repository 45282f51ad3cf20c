import { expect, test } from 'vitest';
import { migrate } from '../../lib/config/migrate.ts';
import { shows } from '../attacks/attack.ts';

test('this release’s version is read as it is', () => {
  const migrated = migrate({ version: 2, workspace: { id: 'acme' } });
  expect(migrated).toMatchObject({
    ok: true,
    config: { version: 2, workspace: { id: 'acme' }, connectors: [] },
  });
});

test(shows('40.1', 'a version from the future is refused, with what to do'), () =>
  expect(migrate({ version: 3 })).toEqual({
    ok: false,
    problems: [{ path: 'version', message: expect.stringMatching(/version 3.*Update Deskside/) }],
  }),
);

test.each([undefined, null, 'text', [], {}, { version: '1' }, { version: 0 }, { version: 2.5 }])(
  '%j is no config',
  (raw) =>
    expect(migrate(raw)).toEqual({
      ok: false,
      problems: [{ path: 'version', message: expect.stringContaining('not a config') }],
    }),
);

test('every problem is named with its place', () => {
  const raw = {
    version: 2,
    connectors: [{ id: 'crm', name: 'CRM', endpoint: 'http://crm.example.com' }],
    colour: 'red',
  };
  const migrated = migrate(raw);
  expect(!migrated.ok && migrated.problems.map(({ path }) => path)).toEqual([
    'connectors.0.endpoint',
    'colour',
  ]);
});

test('version 1 had no rules and no flags', () =>
  expect(migrate({ version: 1, workspace: { id: 'acme' } })).toMatchObject({
    ok: true,
    config: { version: 2, workspace: { id: 'acme' }, rules: [], flags: [] },
  }));

test.each(['rules', 'flags'])('%s in a file of version 1 are not dropped in silence', (key) =>
  expect(migrate({ version: 1, [key]: [] })).toEqual({
    ok: false,
    problems: [
      { path: 'version', message: expect.stringMatching(new RegExp(`“${key}” needs "version": 2`)) },
    ],
  }),
);
