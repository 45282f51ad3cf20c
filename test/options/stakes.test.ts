import { describe, expect, test } from 'vitest';
import { changedEntries } from '../../components/config/changed-entries.ts';
import { stakesOf } from '../../components/config/stakes.ts';
import { type Config, configSchema } from '../../lib/config/config.ts';
import { BILLING, CRM } from './samples.ts';

const BEFORE = configOf({ connectors: [CRM, BILLING] });
const SAVED = { crm: { key: 'saved' }, billing: { key: 'saved' } } as const;
const MOVED = { ...CRM, endpoint: 'https://elsewhere.example.com/lookup' };

describe('what is at stake', () => {
  test('nothing, where nothing is different', () => {
    expect(changedEntries(BEFORE, BEFORE)).toEqual([]);
    expect(stakesOf(BEFORE, BEFORE, BEFORE, SAVED)).toMatchObject({
      endpoints: [],
      sessions: [],
      logins: [],
      secrets: [],
    });
  });

  test('the order of keys is no change', () => {
    const turned = Object.fromEntries(Object.entries(CRM).reverse()) as typeof CRM;
    expect(changedEntries(BEFORE, { ...BEFORE, connectors: [turned, BILLING] })).toEqual([]);
  });

  test('a saved secret serves on at the same origin, and is asked for again at another', () => {
    const renamed = { ...CRM, endpoint: 'https://crm.example.com/v2' };
    const withFirst = (connector: typeof CRM) => ({ ...BEFORE, connectors: [connector, BILLING] });
    expect(stakesOf(BEFORE, withFirst(renamed), BEFORE, SAVED).secrets).toEqual([]);
    expect(stakesOf(BEFORE, withFirst(MOVED), BEFORE, SAVED)).toMatchObject({
      endpoints: [{ origin: 'https://elsewhere.example.com', connectors: ['Customers'] }],
      secrets: [{ connector: 'crm', secret: 'key', sealed: false }],
    });
  });

  test('a secret that is sealed for another origin is not one that the file carries', () => {
    const sealedFor = (origin: string): Config => ({
      ...BEFORE,
      sealed: {
        kdf: 'PBKDF2-SHA-256',
        iterations: 600_000,
        salt: '',
        check: { iv: '', data: '' },
        secrets: [{ connector: 'crm', name: 'key', origin, iv: '', data: '' }],
      },
    });
    const after = { ...BEFORE, connectors: [MOVED, BILLING] };
    const sealedAt = (origin: string) =>
      stakesOf(BEFORE, after, sealedFor(origin), SAVED).secrets.map(({ sealed }) => sealed);
    expect(sealedAt('https://crm.example.com')).toEqual([false]);
    expect(sealedAt('https://elsewhere.example.com')).toEqual([true]);
  });
});

function configOf(config: Omit<Partial<Config>, 'version'>): Config {
  return configSchema.parse({ version: 1, ...config });
}
