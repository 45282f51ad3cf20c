import { describe, expect, test } from 'vitest';
import { agreementOn } from '../../components/config/reviewed.ts';
import { type Config, configSchema } from '../../lib/config/config.ts';
import { rule } from '../webhooks/sample-rule.ts';
import { fakeSettings } from './fake-background.ts';
import { BILLING, CRM, connector } from './samples.ts';

const MINE = configOf({ connectors: [CRM, BILLING] });
const SAVED = { crm: { key: 'saved' }, billing: { key: 'saved' } } as const;
const MOVED = { ...CRM, endpoint: 'https://elsewhere.example.com/lookup' };
const SITE = { origin: 'https://desk.example', helpdesk: 'zendesk', settings: {}, exclude: [] };

const agreement = (file: Config, locked = {}) =>
  agreementOn(
    { name: 'acme.json', file, mine: MINE, mode: 'add' },
    fakeSettings({ config: MINE, secrets: structuredClone(SAVED), locked }),
  );

describe('what somebody agrees to by importing a file', () => {
  test('nothing, where all of it is here', () => {
    expect(agreement(MINE)).toMatchObject({
      endpoints: [],
      logins: [],
      otherHosts: [],
      hidden: [],
      secrets: [],
      isEmpty: true,
    });
  });

  test('connectors are named at the origin that they ask for the first time', () => {
    const file = configOf({ connectors: [MOVED, connector('b', 'B', { endpoint: MOVED.endpoint })] });
    expect(agreement(file).endpoints).toEqual([
      { origin: 'https://elsewhere.example.com', connectors: ['Customers', 'B'] },
    ]);
  });

  test('hosts of sites and pictures are named beside those of endpoints', () => {
    const pictured = connector('b', 'B', { imageHosts: ['cdn.example'] });
    const { otherHosts } = agreement(configOf({ connectors: [pictured], helpdesks: [SITE] }));
    expect(otherHosts).toEqual(['cdn.example', 'desk.example']);
  });

  test('a saved secret serves on at the same origin, and is asked for again at another', () => {
    const renamed = { ...CRM, endpoint: 'https://crm.example.com/v2' };
    expect(agreement(configOf({ connectors: [renamed] })).secrets).toEqual([]);
    expect(agreement(configOf({ connectors: [MOVED] })).secrets).toEqual([
      { holder: { kind: 'connector', id: 'crm' }, name: 'Customers', secret: 'key' },
    ]);
  });

  test('a secret that this browser lacks is asked for though its connector is the same', () => {
    const missing = agreementOn(
      { name: 'acme.json', file: configOf({ connectors: [CRM] }), mine: MINE, mode: 'add' },
      fakeSettings({ config: MINE, secrets: { crm: { key: 'unreadable' } } }),
    );
    expect(missing).toMatchObject({ secrets: [{ holder: { id: 'crm' } }], isEmpty: false });
  });

  test('a secret that is sealed for another origin is not one that the file carries', () => {
    const sealedFor = (origin: string) =>
      agreement(
        configOf({
          connectors: [MOVED],
          sealed: {
            kdf: 'PBKDF2-SHA-256',
            iterations: 600_000,
            salt: btoa('salt'),
            check: { iv: '', data: '' },
            secrets: [{ connector: 'crm', name: 'key', origin, iv: '', data: '' }],
          },
        }),
      );
    expect(sealedFor('https://crm.example.com')).toMatchObject({
      sealed: 0,
      secrets: [{ holder: { id: 'crm' } }],
    });
    expect(sealedFor('https://elsewhere.example.com')).toMatchObject({ sealed: 1, secrets: [] });
  });

  test('more connectors than there may be are named before anybody applies them', () => {
    const many = Array.from({ length: 999 }, (_, row) => connector(`c${row}`, 'C'));
    expect(agreement(configOf({ connectors: many })).tooLong).toEqual([
      { list: 'connectors', count: 1001, most: 1000 },
    ]);
  });

  test('rules are named with where they send and what sets them off; their secrets are asked for', () => {
    const notify = rule({ request: { authorisation: { type: 'bearer' } } });
    const found = agreement(configOf({ rules: [notify], flags: ['lead'] }));
    expect(found.receivers).toMatchObject([
      { origin: 'https://hooks.example.com', rules: [{ name: 'Notify', events: ['ticket.changed'] }] },
    ]);
    expect(found.hosts).toContain('https://hooks.example.com/*');
    expect(found.otherHosts).toEqual([]);
    expect(found.secrets).toEqual([
      { holder: { kind: 'rule', id: 'notify' }, name: 'Notify', secret: 'token' },
    ]);
    expect(found.isEmpty).toBe(false);
  });

  test('a rule that the organisation sets, too, stays hidden', () => {
    const notify = rule({ request: { authorisation: { type: 'bearer' } } });
    const found = agreement(configOf({ rules: [notify] }), { rules: ['notify'] });
    expect(found).toMatchObject({ hidden: ['Notify'], secrets: [] });
    expect(found.hosts).not.toContain('https://hooks.example.com/*');
  });

  test('what the organisation sets itself stays hidden, and no secret is asked for it', () => {
    const file = configOf({ connectors: [MOVED, connector('new', 'New')], helpdesks: [SITE] });
    const found = agreement(file, { connectors: ['crm'], helpdesks: [SITE.origin] });
    expect(found.hidden).toEqual(['Customers', SITE.origin]);
    expect(found.hosts).not.toContain('https://elsewhere.example.com/*');
    expect(found.secrets.map(({ holder }) => holder.id)).toEqual(['new']);
  });
});

function configOf(config: Omit<Partial<Config>, 'version'>): Config {
  return configSchema.parse({ version: 2, ...config });
}
