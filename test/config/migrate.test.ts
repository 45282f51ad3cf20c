import { expect, test } from 'vitest';
import { migrate } from '../../lib/config/migrate.ts';

test('version 1 is read as it is', () => {
  const migrated = migrate({ version: 2, workspace: { id: 'acme' } });
  expect(migrated).toMatchObject({
    ok: true,
    config: { version: 2, workspace: { id: 'acme' }, connectors: [] },
  });
});

test('a version from the future is refused, with what to do', () =>
  expect(migrate({ version: 2 })).toEqual({
    ok: false,
    problems: [{ path: 'version', message: expect.stringMatching(/version 2.*Update Deskside/) }],
  }));

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
