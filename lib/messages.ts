import { z } from 'zod';
import type { Config } from './config/config.ts';
import type { Layers } from './config/layers.ts';
import type { ConfigProblem } from './config/migrate.ts';
import type { Organisation } from './config/organisation.ts';
import type { Diagnosis, Recognised } from './diagnosis.ts';
import type { HelpdeskHello } from './helpdesk-hello.ts';
import { helpdeskSchema } from './helpdesks/helpdesk.ts';
import type { HelpdeskChoice } from './helpdesks/helpdesk-choice.ts';
import { toldShape } from './helpdesks/sight.ts';
import type { TimedAnswer } from './lookup/answer.ts';
import { connectorSchema } from './lookup/connector.ts';
import type { LookupFacts } from './lookup/failure-report.ts';
import type { LogRow } from './lookup/log-row.ts';
import type { LookupStats } from './lookup/lookup-stats.ts';
import type { Preview } from './lookup/preview.ts';
import { message, type SaveReply, type SenderKind } from './message.ts';
import { IMAGES_LIMIT } from './panel/images-limit.ts';
import type { SidebarLayout, SidebarPlace } from './panel/layout.ts';
import { layoutSchema, widthSchema } from './panel/layout-schema.ts';
import type { LoadedImage } from './panel/load-images.ts';
import type { Shown } from './shown.ts';
import { TEST_ADDRESSES } from './store/test-addresses.ts';
import { type TaughtDraft, taughtSchema } from './teaching/taught-message.ts';
import type { HelpdeskTrial, ReadableTab } from './teaching/trial.ts';
import { transferMessages } from './transfer-messages.ts';
import { webhookMessages } from './webhook-messages.ts';

/**
 * THE contract between contexts: every message to the background by name, who may send it, what it carries, and what it is answered with.
 * `page` is one of our own pages in a tab or popup, `sidebar` our frame in a helpdesk tab, `helpdesk` the content script.
 * The content script says what it sees and nothing else: never a header or a connector, and no URL but the address of a page that it has left, which counts within its own origin.
 */
export const messages = {
  'helpdesk-hello': message<HelpdeskHello>()('helpdesk', {}),
  /** `painted`: no sidebar shows anything of a former view any more. Where it is false the frame stays hidden, and the same view is sent again. */
  'ticket-seen': message<{ painted: boolean }>()('helpdesk', toldShape),
  /** A sight will come in a moment: the background is there for it, with what it will read first. */
  wake: message<void>()('helpdesk', {}),
  /** What the content script found when it looked for room, and the agent's open or closed. Kept per helpdesk origin. */
  'sidebar-placed': message<void>()('helpdesk', { room: z.enum(['push', 'overlay']) }),
  'sidebar-opened': message<void>()('helpdesk', { open: z.boolean() }),
  /** The page has taken the sidebar away so often that it is not put back any more, or the agent has opened or closed it since; the page's policy sandboxes it, and our frame with it. */
  'sidebar-removed': message<void>()('helpdesk', { removed: z.boolean() }),
  'page-sandboxed': message<void>()('helpdesk', {}),
  /** The teaching overlay, in the one tab where a page of ours started it. What it brings is a draft: only a page of ours saves it. */
  taught: message<void>()('helpdesk', taughtSchema.shape),
  'teaching-cancelled': message<void>()('helpdesk', {}),

  'sidebar-hello': message<SidebarHello>()('sidebar', { ancestors: z.array(z.string().max(300)).max(10) }),
  lookup: message<LookupReply>()('sidebar', { sequence: z.int(), connector: id(), refresh: z.boolean() }),
  /** What helps whoever mends this connector's lookup for what the tab shows; `null` where the tab has moved on. */
  'explain-lookup': message<LookupFacts | null>()('sidebar', { sequence: z.int(), connector: id() }),
  /** `ticket` is the id of the one that the agent had in view, `null` where there was none. `email: null` takes a typed address back. */
  'type-address': message<void>()('sidebar', {
    sequence: z.int(),
    ticket: z.string().nullable(),
    email: z.email().max(320).nullable(),
  }),
  /** A template of this connector gave no output for the answer that came at this time. `text` says why, for its author. */
  'template-failed': message<void>()('sidebar', {
    connector: id(),
    at: z.number(),
    text: z.string().max(500),
  }),
  /** Pictures that this connector's output shows, in order. Which hosts are asked is the connector's matter. */
  'load-images': message<LoadedImage[]>()('sidebar', { connector: id(), urls: imageUrls() }),
  /** The sidebar's own tab is taught anew: only where what runs there was taught, so the button in the toolbar has started it there before. */
  'teach-again': message<void>()('sidebar', {}),
  /** Into the helpdesk's reply, for what is shown under this sequence. */
  insert: message<InsertReply>()('sidebar', { sequence: z.int(), text: z.string().min(1).max(10_000) }),
  'close-sidebar': message<void>()('sidebar', {}),
  /** How the agent has laid the sidebar out, from now on and on every tab of this helpdesk. */
  'keep-layout': message<void>()('sidebar', { layout: layoutSchema }),
  /** While the agent drags the sidebar's edge: this tab alone, and not kept. Answered once the frame has that width, with the tab's zoom: 1.25 is 125 %. */
  'try-width': message<{ zoom: number }>()('sidebar', { width: widthSchema }),
  'open-page': message<void>()('sidebar', {
    page: z.enum(['options', 'grant', 'endpoint', 'diagnosis']),
    connector: id().optional(),
  }),

  /** Where requests that hold secrets go: see `sendSealed`. */
  'letter-address': message<string>()('page', {}),
  'read-settings': message<Settings>()('page', {}),
  /** The organisation's layer and where it comes from; `null` where nobody sets any. */
  'read-organisation': message<Organisation | null>()('page', {}),
  /** Where the agent takes the organisation's config from. It is looked at before the reply. */
  'set-config-address': message<SaveReply>()('page', {
    address: z
      .strictObject({ url: z.string().max(2048), publicKey: z.string().max(100).optional() })
      .nullable(),
  }),
  'look-at-config': message<Organisation | null>()('page', {}),
  /** The config that waits may be taken over: what the agent has read of it. */
  'agree-to-config': message<SaveReply>()('page', {
    since: z.number(),
    revision: z.int(),
    endpoints: z.array(z.string()),
  }),
  'save-connector': message<SaveReply>()('page', {
    connector: connectorSchema,
    /** Secrets typed just now, by name. One that is not here keeps its saved value. */
    secrets: z.record(secretName(), z.string().min(1).max(4096)),
  }),
  'save-secrets': message<SaveReply>()('page', {
    connector: id(),
    secrets: z.record(secretName(), z.string().min(1).max(4096)),
  }),
  'delete-connector': message<SaveReply>()('page', { connector: id() }),
  /** A copy, switched off, right after it; its secrets are copied where the connector is the agent's own. */
  'duplicate-connector': message<SaveReply>()('page', { connector: id() }),
  /** The agent's own connectors in the order of their panels. */
  'order-connectors': message<SaveReply>()('page', { connectors: z.array(id()).max(1000) }),
  /** How the last lookups of each connector went, of those that have any. */
  'read-stats': message<Record<string, LookupStats>>()('page', {}),
  'switch-on': message<SaveReply>()('page', { origin: origin(), helpdesk: z.string().max(100) }),
  /** Before a question that may close the page that asks it: switches on as soon as the browser allows the host, and says whether that is now. */
  'intend-switch-on': message<{ done: boolean }>()('page', {
    origin: origin(),
    helpdesk: z.string().max(100),
  }),
  'switch-off': message<SaveReply>()('page', { origin: origin() }),
  /** Which helpdesk a site that is switched on runs, and what the admin says of it. */
  'save-helpdesk': message<SaveReply>()('page', {
    origin: origin(),
    helpdesk: z.string().max(100),
    settings: z.record(z.string().max(40), z.string().max(500)),
    exclude: z.array(z.string().max(320)).max(100),
  }),
  'save-workspace': message<SaveReply>()('page', { id: z.string().max(200) }),
  preview: message<Preview>()('page', {
    connector: connectorSchema,
    secrets: z.record(secretName(), z.string().min(1).max(4096)),
    /** A test address, or the tab whose open ticket serves. */
    about: z.union([z.strictObject({ email: z.email().max(320) }), z.strictObject({ tab: z.int() })]),
  }),
  /** Pictures for the preview of a connector that need not be saved. */
  'preview-images': message<LoadedImage[]>()('page', {
    hosts: connectorSchema.shape.imageHosts.unwrap(),
    urls: imageUrls(),
  }),
  'read-test-addresses': message<string[]>()('page', { connector: id() }),
  'save-test-addresses': message<void>()('page', {
    connector: id(),
    addresses: z.array(z.email().max(320)).max(TEST_ADDRESSES),
  }),
  'read-log': message<LogRow[]>()('page', { connector: id() }),
  'open-tickets': message<OpenTicket[]>()('page', {}),
  'forget-customer-data': message<void>()('page', {}),
  'tab-state': message<TabState>()('page', { tab: z.int() }),
  'toggle-sidebar': message<void>()('page', { tab: z.int() }),
  diagnose: message<Diagnosis>()('page', { tab: z.int() }),

  'start-teaching': message<SaveReply>()('page', { tab: z.int() }),
  /** `null` where nothing waits to be saved. */
  'read-taught': message<TaughtDraft | null>()('page', { tab: z.int() }),
  /** Saves the draft of this tab, perhaps under another name, and switches its site on. */
  'save-taught': message<SaveReply>()('page', { tab: z.int(), helpdesk: helpdeskSchema }),
  'discard-taught': message<void>()('page', { tab: z.int() }),
  'save-own-helpdesk': message<SaveReply>()('page', { helpdesk: helpdeskSchema }),
  'delete-own-helpdesk': message<SaveReply>()('page', { helpdesk: id() }),
  /** The tabs whose pages may be read. */
  'readable-tabs': message<ReadableTab[]>()('page', {}),
  /** Reads a tab once with a description that need not be saved. */
  'try-helpdesk': message<HelpdeskTrial>()('page', { tab: z.int(), helpdesk: helpdeskSchema }),

  /** A config, or the secrets of one, into this browser or out of it. */
  ...transferMessages,
  ...webhookMessages,
};

/** What the background tells a frame of a helpdesk tab, always by frame id. */
export interface Notices {
  /** To the content script: what is different from now on. */
  'set-sidebar': Partial<SidebarPlace>;
  /** To the content script: this origin was switched off. */
  stop: Record<string, never>;
  /** To the content script, which answers with a `PageTrace`. */
  diagnose: Record<string, never>;
  /** To the content script, which answers whether it could. */
  insert: { text: string };
  /** To the sidebar: all that it shows now, a `Shown` as JSON text for the reason that replies are (`reply.ts`). */
  show: { shown: string };
  /** To the sidebar, which does nothing about it: whether there is such a frame is all that is asked. */
  'still-there': Record<string, never>;
  /** To the sidebar: the agent has laid it out anew in another tab. */
  layout: SidebarLayout;
}

/** `off`: this frame is not where a sidebar may be; it shows nothing. */
export type SidebarHello = { state: 'off' } | { state: 'on'; shown: Shown; layout: SidebarLayout };

export type LookupReply = { state: 'stale' } | { state: 'answered'; sequence: number; answer: TimedAnswer };

/** `no-reply`: there is no editor that the agent was in. `moved-on`: the tab shows something else, or has news of it, and nothing was inserted. */
export type InsertReply = 'inserted' | 'no-reply' | 'moved-on';

export interface Settings {
  effective: Config;
  locked: Layers['locked'];
  /** The names of the secrets that are saved, and whether each still opens, by connector. */
  secrets: Record<string, Record<string, 'saved' | 'unreadable'>>;
  /** The same by rule. */
  ruleSecrets: Record<string, Record<string, 'saved' | 'unreadable'>>;
  /** Our own helpdesks, to choose from. */
  helpdesks: HelpdeskChoice[];
  /** The agent's own layer, where this release cannot read it: as text, and what is wrong with it. Nothing of it is in force, and it cannot be changed. */
  unreadable?: { text: string; problems: ConfigProblem[] };
}

export interface OpenTicket {
  tab: number;
  title: string;
  origin: string;
}

export type TabState =
  /** `removed`: the page keeps taking the sidebar away, and it is not put back any more. `sandboxed`: none can be shown in it. */
  | { state: 'on'; origin: string; helpdesk: string; open: boolean; removed: boolean; sandboxed?: boolean }
  /** `closed`: the browser lets no extension look at this page; it is one of a store or of the browser, or it did not load. */
  | { state: 'off'; origin: string | null; recognised: Recognised | null; closed: boolean };

export type { SaveReply, SenderKind };
export type MessageName = keyof typeof messages;
export type RequestOf<N extends MessageName> = z.input<(typeof messages)[N]['request']>;
export type ParsedRequestOf<N extends MessageName> = z.output<(typeof messages)[N]['request']>;
export type ReplyOf<N extends MessageName> = NonNullable<(typeof messages)[N]['reply']>['type'];

function id() {
  return z.string().max(64);
}

function origin() {
  return z.string().max(300);
}

function imageUrls() {
  return z.array(z.string().max(2048)).max(IMAGES_LIMIT);
}

function secretName() {
  return z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
}
