import { describe, expect, test } from 'vitest';
import { type Config, configSchema } from '../../lib/config/config.ts';
import { takeIn } from '../../lib/config/take-in.ts';
import { BILLING, CRM, connector } from '../options/samples.ts';

const MINE = configOf({ connectors: [CRM, BILLING], workspace: { id: 'mine' }, sidebar: { side: 'left' } });

describe('a file taken into my layer', () => {
  test('added: mine stay in their places, the same id becomes the file’s, new ones come last', () => {
    const newer = { ...CRM, name: 'Clients' };
    const after = takeIn(MINE, configOf({ connectors: [connector('shop', 'Shop'), newer] }), 'add');
    expect(after.connectors.map(({ name }) => name)).toEqual(['Clients', 'Billing', 'Shop']);
    expect(after.workspace).toEqual({ id: 'mine' });
    expect(after.sidebar).toEqual({ side: 'left' });
  });

  test('added: what it says for an organisation is not mine', () => {
    const after = takeIn(
      MINE,
      configOf({ organisation: 'ACME', revision: 3, sidebar: { width: 400 } }),
      'add',
    );
    expect(after).toEqual({ ...MINE, sidebar: { side: 'left', width: 400 } });
  });

  test('in place of mine: nothing else stays, and an admin’s own words do', () => {
    const file = configOf({ organisation: 'ACME', revision: 3, connectors: [CRM] });
    expect(takeIn(MINE, file, 'replace')).toEqual(file);
  });

  test.each(['add', 'replace'] as const)('sealed secrets never stay in the layer: %s', (mode) => {
    const sealed = {
      kdf: 'PBKDF2-SHA-256',
      iterations: 600_000,
      salt: btoa('salt'),
      check: { iv: '', data: '' },
      secrets: [],
    } as const;
    expect(takeIn(MINE, configOf({ sealed: { ...sealed, secrets: [] } }), mode).sealed).toBeUndefined();
  });
});

function configOf(config: Omit<Partial<Config>, 'version'>): Config {
  return configSchema.parse({ version: 1, ...config });
}
