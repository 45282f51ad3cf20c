import { describe, expect, test, vi } from 'vitest';
import type { World } from '../../entrypoints/background/world.ts';
import type { Allow } from '../../lib/config/allow.ts';
import { configSchema } from '../../lib/config/config.ts';
import { joinLayers } from '../../lib/config/layers.ts';
import { helpdeskSchema } from '../../lib/helpdesks/helpdesk.ts';
import { zendesk } from '../../lib/helpdesks/zendesk.ts';
import { connector } from '../lookup/sample.ts';
import { tabsWith } from './tabs-with.ts';

const browser = vi.hoisted(() => ({
  storage: {
    session: { get: async () => ({}), set: vi.fn(async () => {}), remove: async () => {} },
    local: {},
  },
  tabs: { get: async () => ({ url: 'https://desk.acme.example/' }), query: async () => [] },
  permissions: { contains: async () => true },
  scripting: {
    executeScript: vi.fn(async () => []),
    getRegisteredContentScripts: async () => [],
    unregisterContentScripts: async () => {},
  },
}));
vi.mock('../../lib/browser.ts', () => ({ browser }));

const { handleConnectors } = await import('../../entrypoints/background/handle-connectors.ts');
const { handleInspection } = await import('../../entrypoints/background/handle-inspection.ts');
const { handleSettings } = await import('../../entrypoints/background/handle-settings.ts');
const { handleSites } = await import('../../entrypoints/background/handle-sites.ts');
const { handleTeaching } = await import('../../entrypoints/background/handle-teaching.ts');

const crm = connector();
const own = helpdeskSchema.parse({ ...zendesk, id: 'own' });
const SITE = { origin: 'https://desk.acme.example', helpdesk: 'zendesk' };
const row = { at: 1, status: 'found', durationMs: 5, notes: [], request: 'ana@', response: 'Ana' } as const;

function handlersUnder(allow: Partial<Allow>, adminContact?: string) {
  const theirs = configSchema.parse({
    version: 2,
    allow,
    ...(adminContact === undefined ? {} : { adminContact }),
  });
  const mine = configSchema.parse({
    version: 2,
    connectors: [crm],
    helpdesks: [SITE],
    ownHelpdesks: [own],
    allow: { connectors: true, helpdesks: true, preview: true },
  });
  const changed = vi.fn(async () => ({ ok: true as const }));
  const preview = vi.fn(async () => ({}));
  const world = {
    tabs: tabsWith(),
    layers: async () => ({ ...joinLayers(theirs, mine), mine }),
    changeMine: changed,
    preview,
    images: preview,
    log: async () => [row],
    vault: { put: async () => {}, get: async () => null, list: async () => ({}) },
    health: { forget: async () => {} },
    keepLess: async () => {},
    forgetConnector: async () => {},
  } as unknown as World;
  return {
    handlers: {
      ...handleConnectors(world),
      ...handleInspection(world),
      ...handleSettings(world),
      ...handleSites(world),
      ...handleTeaching(world),
    },
    changed,
    preview,
  };
}
type Handlers = ReturnType<typeof handlersUnder>['handlers'];

const PAGE = { kind: 'page', tab: null } as const;
const KEPT: [string, keyof Allow, (handlers: Handlers) => Promise<unknown>][] = [
  ['saving a connector', 'connectors', (on) => on['save-connector']({ connector: crm, secrets: {} }, PAGE)],
  ['deleting a connector', 'connectors', (on) => on['delete-connector']({ connector: 'crm' }, PAGE)],
  ['copying a connector', 'connectors', (on) => on['duplicate-connector']({ connector: 'crm' }, PAGE)],
  ['ordering connectors', 'connectors', (on) => on['order-connectors']({ connectors: ['crm'] }, PAGE)],
  ['switching a site on', 'helpdesks', (on) => on['switch-on']({ ...SITE, helpdesk: 'rt' }, PAGE)],
  ['switching a site off', 'helpdesks', (on) => on['switch-off']({ origin: SITE.origin }, PAGE)],
  [
    'what is said of a site',
    'helpdesks',
    (on) => on['save-helpdesk']({ ...SITE, settings: {}, exclude: ['acme.example'] }, PAGE),
  ],
  ['teaching a page', 'helpdesks', (on) => on['start-teaching']({ tab: 1 }, PAGE)],
  ['saving an own helpdesk', 'helpdesks', (on) => on['save-own-helpdesk']({ helpdesk: own }, PAGE)],
  ['deleting an own helpdesk', 'helpdesks', (on) => on['delete-own-helpdesk']({ helpdesk: 'own' }, PAGE)],
];

describe.each(KEPT)('%s', (_, right, run) => {
  test('is refused with whom to ask, and changes nothing', async () => {
    const { handlers, changed } = handlersUnder({ [right]: false }, 'it@acme.example');
    expect(await run(handlers)).toEqual({
      ok: false,
      problems: [{ path: '', message: 'You do not have permission to change this. Ask it@acme.example.' }],
    });
    expect(changed).not.toHaveBeenCalled();
    expect(browser.scripting.executeScript).not.toHaveBeenCalled();
  });

  test('is refused where the organisation names nobody, too', async () => {
    const { handlers } = handlersUnder({ [right]: false });
    expect(await run(handlers)).toMatchObject({
      problems: [{ message: expect.stringMatching(/your admin/) }],
    });
  });
});

test('a click on “Switch on” is not even remembered', async () => {
  const { handlers } = handlersUnder({ helpdesks: false });
  expect(await handlers['intend-switch-on'](SITE, PAGE)).toEqual({ done: false });
  expect(browser.storage.session.set).not.toHaveBeenCalled();
});

test('secrets for what is there are the agent’s own matter', async () => {
  const { handlers } = handlersUnder({ connectors: false });
  const entering = handlers['save-secrets']({ connector: 'crm', secrets: { key: 'x' } }, PAGE);
  expect(await entering).toEqual({ ok: true });
});

test('no preview, and no picture of one, goes out', async () => {
  const { handlers, preview } = handlersUnder({ preview: false }, 'it@acme.example');
  const about = { email: 'ana@example.com' };
  await expect(handlers.preview({ connector: crm, secrets: {}, about }, PAGE)).rejects.toThrow(
    /it@acme.example/,
  );
  await expect(handlers['preview-images']({ hosts: [], urls: [] }, PAGE)).rejects.toThrow(/it@acme.example/);
  expect(preview).not.toHaveBeenCalled();
});

test('the log says how lookups went, and not what they said', async () => {
  const rows = (allow: Partial<Allow>) =>
    handlersUnder(allow).handlers['read-log']({ connector: 'crm' }, PAGE);
  expect(await rows({ preview: false })).toEqual([{ at: 1, status: 'found', durationMs: 5, notes: [] }]);
  expect(await rows({})).toEqual([row]);
});
