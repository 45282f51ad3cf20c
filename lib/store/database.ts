import type { DBSchema, IDBPDatabase, IDBPIndex, IDBPObjectStore, IDBPTransaction } from 'idb';
import type { KeptOrganisation } from '../config/kept-organisation.ts';
import type { EventName } from '../webhooks/all-events.ts';
import type { Delivery } from '../webhooks/delivery.ts';
import type { AnswerState, Happening, SeenTicket } from '../webhooks/happening.ts';
import type { EndpointState } from '../webhooks/rate.ts';
import { type Connection, connect } from './connection.ts';

/**
 * What must not be lost: the agent's own config and the secrets. A database of its own, so that a broken cache never takes it down; its errors
 * are errors that callers see.
 */
export interface DesksideSchema extends DBSchema {
  /**
   * The agent's own layer, as it was written: it is parsed at every read; what the last import put it in the place of; and whether it was changed since: see
   * `ImportStore`.
   */
  config: { key: 'mine' | 'former' | 'changed'; value: unknown };
  /** The organisation's layer and where it comes from. */
  organisation: { key: 'kept'; value: KeptOrganisation };
  /** The key that every secret is sealed under, and the one that marks are made with. They cannot be exported. */
  keys: { key: 'secrets' | 'marks'; value: CryptoKey };
  /** By kind of owner (connector or rule), owner's id and secret's name. */
  secrets: { key: [string, string, string]; value: SealedSecret };
  /** What was last seen of each ticket, by helpdesk origin and ticket: events are its differences. */
  seen: { key: [string, string]; value: SeenRow; indexes: { at: number } };
  /** Events that rules have not been asked about yet, in the order in which they happened. */
  happenings: { key: number; value: Happening; indexes: { nextAt: number } };
  /** Webhook requests, by `webhook-id`: those that wait, and the log of those that have ended. */
  deliveries: {
    key: string;
    value: Delivery;
    indexes: {
      /** Those that wait, by endpoint: one that may not be asked yet keeps nobody else's from being found. */
      due: [string, number];
      /** Those that have ended, with what the log's bounds need to know. */
      ended: [number, number, string];
      at: [number, string];
      state: [string, number, string];
      rule: [string, string, number, string];
      /** Those that failed and nobody has looked at. */
      unseen: 1;
    };
  };
  /** What is remembered of a rule between its deliveries, by its id. */
  ruleStates: { key: string; value: RuleState };
  /** How many deliveries each rule has had in this browser, by its id. */
  ruleCounts: { key: string; value: number };
  /** What set rules off for a ticket lately, by helpdesk origin and ticket: against loops. */
  setOffs: { key: [string, string]; value: SetOffRow; indexes: { at: number } };
  /** What was sent to an endpoint lately, and until when it is left alone, by its origin. */
  endpoints: { key: string; value: EndpointState };
  /** The latest time at which deliveries were looked at. */
  deliveryMarks: { key: 'clock'; value: number };
}

/** One ticket as it was last seen. Times are milliseconds since the epoch. */
export interface SeenRow {
  origin: string;
  ticket: SeenTicket;
  /** Which of the helpdesk's requests were answered for it: only two sights that know the same of the ticket are compared. */
  answered: string[];
  /** What each connector's last answer about its customer said. */
  answers: Record<string, AnswerState>;
  firstAt: number;
  at: number;
  /** The last opening that was an event. */
  opening?: string;
  /** Since when fewer of the requests were answered than for this sight. */
  lessSince?: number;
}

export interface RuleState {
  /** It is in no config since then, though something waits of it. */
  missingSince?: number;
  /** The endpoint answered 410 then; it counts for the rule as it was. */
  stopped?: { at: number; rule: string };
}

export interface SetOffRow {
  at: number;
  /** The newest last. */
  entries: SetOff[];
}

/** A rule was set off for a ticket. */
export interface SetOff {
  rule: string;
  event: EventName;
  /** When the event was seen. */
  at: number;
  /** The delivery. */
  id: string;
  /** The rules whose requests may have led to the event. */
  after: string[];
  /** The request goes to the helpdesk's own site: it may change the ticket. */
  atHelpdesk: boolean;
}

/**
 * A secret as it lies on the disk: AES-256-GCM, initialisation vector of 12 bytes, ciphertext with its tag. `mark` is the same for two secrets of one name and value at one
 * origin, and tells nothing else; secrets sealed by earlier releases have none. `seal` is the vector of what the config in force carried sealed for this place when it was saved.
 * `theirs`: it is for the organisation's connector, and `aside` is what an agent's own of the same id has there meanwhile: it comes back with that connector.
 */
export interface SealedSecret {
  iv: Uint8Array<ArrayBuffer>;
  sealed: ArrayBuffer;
  mark?: ArrayBuffer;
  seal?: string;
  theirs?: boolean;
  aside?: SealedSecret;
}

export type OpenDeskside = IDBPDatabase<DesksideSchema>;

/** The deliveries within one transaction that may write. */
export type DeliveryRows = IDBPObjectStore<DesksideSchema, DeliveryStore[], 'deliveries', 'readwrite'>;

/** What waits, by endpoint and time, and what is remembered of the endpoints, within one transaction. */
export type DueIndex<Mode extends IDBTransactionMode> = IDBPIndex<
  DesksideSchema,
  DeliveryStore[],
  'deliveries',
  'due',
  Mode
>;
export type EndpointRows<Mode extends IDBTransactionMode> = IDBPObjectStore<
  DesksideSchema,
  DeliveryStore[],
  'endpoints',
  Mode
>;

/** One transaction that may write deliveries and what is remembered beside them. */
export type DeliveryTransaction = IDBPTransaction<DesksideSchema, DeliveryStore[], 'readwrite'>;

/** The stores that a transaction over deliveries may be about. */
export type DeliveryStore = 'deliveries' | 'endpoints' | 'ruleStates' | 'deliveryMarks';

/** One transaction that settles an event: see `Settlements`. */
export type SettlementTransaction = IDBPTransaction<
  DesksideSchema,
  ('happenings' | 'deliveries' | 'ruleCounts' | 'setOffs')[],
  'readwrite'
>;

/** The config within one transaction that may write. */
export type ConfigRows = IDBPObjectStore<DesksideSchema, ['config'], 'config', 'readwrite'>;

/** One transaction that may write the config and the secrets. */
export type ConfigAndSecrets = IDBPTransaction<DesksideSchema, ('config' | 'secrets')[], 'readwrite'>;

/** Opens `deskside` at first use. Rejects with `StoreError` where it cannot. */
export function desksideDatabase(): Connection<DesksideSchema> {
  return connect<DesksideSchema>({
    name: 'deskside',
    version: 4,
    patience: 5000,
    upgrade(database, from, _to, transaction) {
      if (from < 1) createFirst(database);
      if (from < 2) database.createObjectStore('organisation');
      if (from < 3) createWebhooks(database);
      if (from < 4) transaction.objectStore('deliveries').createIndex('unseen', 'unseen');
    },
  });
}

function createFirst(database: IDBPDatabase<DesksideSchema>): void {
  database.createObjectStore('config');
  database.createObjectStore('keys');
  database.createObjectStore('secrets');
}

function createWebhooks(database: IDBPDatabase<DesksideSchema>): void {
  database.createObjectStore('seen').createIndex('at', 'at');
  database.createObjectStore('happenings', { autoIncrement: true }).createIndex('nextAt', 'nextAt');
  const deliveries = database.createObjectStore('deliveries', { keyPath: 'id' });
  deliveries.createIndex('due', ['endpoint', 'dueAt']);
  deliveries.createIndex('ended', ['endedAt', 'size', 'state.is']);
  deliveries.createIndex('at', ['at', 'id']);
  deliveries.createIndex('state', ['state.is', 'at', 'id']);
  deliveries.createIndex('rule', ['rule', 'state.is', 'at', 'id']);
  database.createObjectStore('setOffs').createIndex('at', 'at');
  for (const store of ['ruleStates', 'ruleCounts', 'endpoints', 'deliveryMarks'] as const)
    database.createObjectStore(store);
}
