import type { OptionsMessage } from '../../components/options/port.ts';
import { type Config, configSchema } from '../../lib/config/config.ts';
import type { Organisation } from '../../lib/config/organisation.ts';
import { duplicateEntry } from '../../lib/duplicate-entry.ts';
import { helpdeskSchema } from '../../lib/helpdesks/helpdesk.ts';
import { connectorSchema } from '../../lib/lookup/connector.ts';
import type { LogRow } from '../../lib/lookup/log-row.ts';
import type { LookupStats } from '../../lib/lookup/lookup-stats.ts';
import { orderConnectors } from '../../lib/lookup/order-connectors.ts';
import type { Preview } from '../../lib/lookup/preview.ts';
import type { OpenTicket, ReplyOf, RequestOf, SaveReply, Settings } from '../../lib/messages.ts';
import type { HelpdeskTrial, ReadableTab } from '../../lib/teaching/trial.ts';
import type { DeliveryReport } from '../../lib/webhooks/reports.ts';
import { fakeDeliveries } from './fake-deliveries.ts';
import { fakeOrganisation } from './fake-organisation.ts';
import { type FakeRules, fakeRules } from './fake-rules.ts';
import { type FakeSealed, fakeSealed } from './fake-sealed.ts';
import { fakeTransfer } from './fake-transfer.ts';
import { samplePreview } from './samples.ts';

export type Handlers = {
  [N in OptionsMessage]: (request: RequestOf<N>) => ReplyOf<N> | Promise<ReplyOf<N>>;
};

/** What a fake background starts with. */
export interface FakeWorld {
  config?: Omit<Partial<Config>, 'version'>;
  locked?: Partial<Settings['locked']>;
  secrets?: Settings['secrets'];
  ruleSecrets?: Settings['ruleSecrets'];
  log?: LogRow[];
  /** What webhook rules have sent, in any order. */
  deliveries?: DeliveryReport[];
  stats?: Record<string, LookupStats>;
  unreadable?: Settings['unreadable'];
  tickets?: OpenTicket[];
  tabs?: ReadableTab[];
  trial?: HelpdeskTrial;
  tests?: Record<string, string[]>;
  organisation?: Organisation;
  /** What a look at the config's address comes to. */
  looked?: Partial<Organisation>;
  sealed?: FakeSealed;
  rules?: FakeRules;
  preview?: (request: RequestOf<'preview'>) => Preview | Promise<Preview>;
}

const PLAIN = { matches: [], settings: [], usesCredential: false };
const HELPDESKS: Settings['helpdesks'] = [
  { ...PLAIN, id: 'zendesk', name: 'Zendesk', support: 'stable', matches: ['https://*.zendesk.com/*'] },
  { ...PLAIN, id: 'request-tracker', name: 'Request Tracker', support: 'verified' },
  {
    ...PLAIN,
    id: 'chatwoot',
    name: 'Chatwoot',
    support: 'stable',
    settings: [{ name: 'account', label: 'Account number', help: 'It stands in the address bar.' }],
    usesCredential: true,
  },
  { ...PLAIN, id: 'freescout', name: 'FreeScout', support: 'experimental' },
];

/** The settings that a fake world starts with. */
export function fakeSettings(world: FakeWorld): Settings {
  return {
    effective: configSchema.parse({ version: 2, ...world.config }),
    locked: {
      connectors: [],
      rules: [],
      helpdesks: [],
      ownHelpdesks: [],
      workspace: false,
      sidebar: [],
      ...world.locked,
    },
    secrets: { ...world.secrets },
    ruleSecrets: { ...world.ruleSecrets },
    helpdesks: [...HELPDESKS],
    ...(world.unreadable === undefined ? {} : { unreadable: world.unreadable }),
  };
}

const OK: SaveReply = { ok: true };

/** A background that keeps its settings in memory: what a form saves is what it reads again. It never gives a secret back. */
export function fakeBackground(settings: Settings, world: FakeWorld): Handlers {
  const { effective, secrets } = settings;
  const tests: Record<string, string[]> = { ...world.tests };
  const saveSecrets = (id: string, typed: Record<string, string>) => {
    const names = Object.keys(typed).map((name) => [name, 'saved' as const]);
    secrets[id] = { ...secrets[id], ...Object.fromEntries(names) };
    return OK;
  };
  return {
    ...fakeSealed(settings, world.sealed),
    'read-settings': () => settings,
    'save-connector': ({ connector, secrets: typed }) => {
      const saved = connectorSchema.parse(connector);
      const index = effective.connectors.findIndex(({ id }) => id === saved.id);
      effective.connectors.splice(index < 0 ? effective.connectors.length : index, 1, saved);
      return saveSecrets(saved.id, typed);
    },
    'save-secrets': ({ connector, secrets: typed }) => saveSecrets(connector, typed),
    'delete-connector': ({ connector }) => {
      effective.connectors = effective.connectors.filter(({ id }) => id !== connector);
      delete secrets[connector];
      return OK;
    },
    'duplicate-connector': ({ connector: id }) => {
      const at = effective.connectors.findIndex((connector) => connector.id === id);
      const original = effective.connectors[at];
      if (original === undefined) return { ok: false, problems: [{ path: '', message: 'Gone.' }] };
      effective.connectors.splice(at + 1, 0, duplicateEntry(original, effective.connectors));
      return OK;
    },
    'order-connectors': ({ connectors }) => {
      effective.connectors = orderConnectors(effective.connectors, connectors);
      return OK;
    },
    'read-stats': () => world.stats ?? {},
    'switch-on': ({ origin, helpdesk }) => {
      effective.helpdesks.push({ origin, helpdesk, settings: {}, exclude: [] });
      return OK;
    },
    'save-helpdesk': (site) => {
      effective.helpdesks = effective.helpdesks.map((entry) => (entry.origin === site.origin ? site : entry));
      return OK;
    },
    'switch-off': ({ origin }) => {
      effective.helpdesks = effective.helpdesks.filter((entry) => entry.origin !== origin);
      return OK;
    },
    'save-workspace': ({ id }) => {
      effective.workspace = { id };
      return OK;
    },
    preview: (request) => (world.preview ?? samplePreview)(request),
    'preview-images': ({ urls }) => urls.map(() => ({ ok: false, problem: 'unreachable' })),
    'read-test-addresses': ({ connector }) => tests[connector] ?? [],
    'save-test-addresses': ({ connector, addresses }) => {
      tests[connector] = addresses;
    },
    'read-log': () => world.log ?? [],
    'open-tickets': () => world.tickets ?? [],
    'forget-customer-data': () => undefined,
    'save-own-helpdesk': ({ helpdesk }) => {
      const saved = helpdeskSchema.parse(helpdesk);
      const others = effective.ownHelpdesks.filter(({ id }) => id !== saved.id);
      effective.ownHelpdesks = [...others, saved];
      return OK;
    },
    'delete-own-helpdesk': ({ helpdesk }) => {
      effective.ownHelpdesks = effective.ownHelpdesks.filter(({ id }) => id !== helpdesk);
      return OK;
    },
    'readable-tabs': () => world.tabs ?? [],
    ...fakeTransfer(settings),
    ...fakeRules(settings, world.rules),
    ...fakeDeliveries(world.deliveries ?? []),
    'try-helpdesk': () => world.trial ?? { state: 'no-access' },
    ...fakeOrganisation(settings, world),
  };
}
