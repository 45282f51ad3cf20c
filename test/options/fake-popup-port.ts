import type { PopupMessage, PopupPort } from '../../components/popup/port.ts';
import { ALLOW_ALL } from '../../lib/config/allow.ts';
import type { Organisation } from '../../lib/config/organisation.ts';
import type { ReplyOf, RequestOf, SaveReply, Settings, TabState } from '../../lib/messages.ts';
import { type FakeWorld, fakeSettings } from './fake-background.ts';
import { fakeDeliveries } from './fake-deliveries.ts';
import { fakeHosts } from './fake-port.ts';
import { failed, waiting } from './sample-deliveries.ts';

type Handlers = { [N in PopupMessage]: (request: RequestOf<N>) => ReplyOf<N> | Promise<ReplyOf<N>> };

export interface FakePopupPort extends PopupPort {
  /** What happened, in order: messages, questions to the browser, pages opened. */
  happened: string[];
  tab: TabState;
  settings: Settings;
  allowed: Set<string>;
}

export const ACME = 'https://acme.zendesk.com';
const PATTERN = 'https://acme.zendesk.com/*';
const ON: TabState = { state: 'on', origin: ACME, helpdesk: 'zendesk', open: false, removed: false };
const OFF = {
  state: 'off',
  origin: 'https://desk.example',
  recognised: null,
  closed: false,
} satisfies TabState;

interface Scene extends FakeWorld {
  tab: TabState;
  allowed?: string[];
  /** Whether somebody allows what the browser asks. */
  allow?: boolean;
  /** What the background says to teaching the page. */
  teaching?: SaveReply;
  /** Whether a webhook failed and nobody has looked. */
  unseenFailures?: boolean;
  /** The ids of failed deliveries that somebody has looked at. */
  seen?: string[];
  /** Whether the background has switched on before the browser's question was answered. */
  done?: boolean;
}

/** Of an organisation that lets nobody switch sites on or off. */
const RESTRICTED: FakeWorld['config'] = {
  adminContact: 'it@acme.example',
  allow: { ...ALLOW_ALL, helpdesks: false },
};

const WAITING: Organisation = {
  source: { kind: 'url', by: 'agent', url: 'https://it.acme.example/deskside.json' },
  config: null,
  since: null,
  check: { state: 'waits', at: 0, since: 0, revision: 2, endpoints: ['https://crm.acme.example'] },
};

/** The tabs that a popup can be opened on. */
export const TABS = {
  on: { tab: ON, allowed: [PATTERN] },
  open: { tab: { ...ON, open: true }, allowed: [PATTERN] },
  removed: { tab: { ...ON, removed: true }, allowed: [PATTERN] },
  sandboxed: { tab: { ...ON, open: true, sandboxed: true }, allowed: [PATTERN] },
  locked: {
    tab: ON,
    allowed: [PATTERN],
    config: { organisation: 'ACME' },
    locked: { helpdesks: [ACME] },
  },
  'on-not-allowed': { tab: ON, allowed: [PATTERN], config: RESTRICTED },
  'on-while-a-config-waits': { tab: ON, allowed: [PATTERN], organisation: WAITING },
  'on-with-failed-webhooks': {
    tab: ON,
    allowed: [PATTERN],
    unseenFailures: true,
    deliveries: [waiting('w'), failed('a'), failed('b'), failed('c'), failed('known')],
    seen: ['known'],
  },
  'off-not-allowed': { tab: OFF, config: RESTRICTED },
  revoked: { tab: ON },
  off: { tab: OFF },
  recognised: { tab: { ...OFF, origin: ACME, recognised: { helpdesk: 'zendesk', by: 'address' } } },
  'own-host': { tab: { ...OFF, recognised: { helpdesk: 'request-tracker', by: 'page' } } },
  unencrypted: { tab: { ...OFF, origin: 'http://desk.example' } },
  none: { tab: { ...OFF, origin: null } },
  closed: { tab: { ...OFF, closed: true } },
  unreadable: {
    tab: OFF,
    unreadable: { text: '{"version":9}', problems: [{ path: 'version', message: 'Update Deskside.' }] },
  },
  'unknown-helpdesk': { tab: { ...ON, helpdesk: 'zammmad' }, allowed: [PATTERN] },
  unset: {
    tab: { ...ON, helpdesk: 'chatwoot' },
    allowed: [PATTERN],
    config: { helpdesks: [{ origin: ACME, helpdesk: 'chatwoot', settings: {}, exclude: [] }] },
  },
} satisfies Record<string, Scene>;

/** A popup over a background in memory and a browser that asks nobody. */
export function fakePopupPort(scene: Scene): FakePopupPort {
  const happened: string[] = [];
  const hosts = fakeHosts(scene);
  const background: Handlers = {
    'tab-state': () => port.tab,
    'read-settings': () => port.settings,
    'read-organisation': () => scene.organisation ?? null,
    'read-deliveries': fakeDeliveries(scene.deliveries ?? [], scene.seen)['read-deliveries'],
    'toggle-sidebar': () => {
      if (port.tab.state === 'on') port.tab = { ...port.tab, open: !port.tab.open, removed: false };
    },
    'intend-switch-on': ({ origin, helpdesk }) => {
      const done = scene.done === true || hosts.allowed.size > 0;
      if (done) port.tab = { state: 'on', origin, helpdesk, open: true, removed: false };
      return { done };
    },
    'switch-off': (): SaveReply => {
      port.tab = {
        state: 'off',
        origin: ACME,
        recognised: { helpdesk: 'zendesk', by: 'address' },
        closed: false,
      };
      return { ok: true };
    },
    'start-teaching': () => scene.teaching ?? { ok: true },
  };
  const port: FakePopupPort = {
    happened,
    tab: structuredClone(scene.tab),
    settings: fakeSettings(scene),
    allowed: hosts.allowed,
    async send(name, request) {
      if (name !== 'tab-state' && !name.startsWith('read-'))
        happened.push(`${name} ${JSON.stringify(request)}`);
      return structuredClone(await background[name](request));
    },
    currentTab: async () => 7,
    requestHosts(patterns) {
      happened.push(`asks for ${patterns}`);
      return hosts.requestHosts(patterns);
    },
    hasHosts: hosts.hasHosts,
    hasUnseenFailures: async () => scene.unseenFailures === true,
    async openOptions(hash) {
      happened.push(`opens options ${hash}`);
    },
    async openDiagnosis(tab) {
      happened.push(`opens diagnosis of ${tab}`);
    },
    close: () => {
      happened.push('closes');
    },
  };
  return port;
}
