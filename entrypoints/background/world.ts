import type { Config } from '../../lib/config/config.ts';
import type { StoredConfig } from '../../lib/config/config-store.ts';
import type { ImportStore } from '../../lib/config/import-store.ts';
import type { OrganisationStore } from '../../lib/config/organisation-store.ts';
import type { Connector } from '../../lib/lookup/connector.ts';
import type { About } from '../../lib/lookup/dialect.ts';
import type { EndpointHealth } from '../../lib/lookup/endpoint-health.ts';
import type { LogRow } from '../../lib/lookup/log-row.ts';
import type { LookAhead } from '../../lib/lookup/look-ahead.ts';
import type { Lookups } from '../../lib/lookup/lookup.ts';
import type { LookupStats } from '../../lib/lookup/lookup-stats.ts';
import type { Preview } from '../../lib/lookup/preview.ts';
import type { SaveReply } from '../../lib/messages.ts';
import type { LoadedImage } from '../../lib/panel/load-images.ts';
import type { Vault } from '../../lib/secrets/vault.ts';
import type { TestAddresses } from '../../lib/store/test-addresses.ts';
import type { TypedAddresses } from '../../lib/store/typed-addresses.ts';
import type { Attempt, FilledRequest } from '../../lib/webhooks/delivery.ts';
import type { DeliveryQueue } from '../../lib/webhooks/delivery-queue.ts';
import type { DrainWorld } from '../../lib/webhooks/drain.ts';
import type { Outbox } from '../../lib/webhooks/outbox.ts';
import type { Settlements } from '../../lib/webhooks/settlements.ts';
import type { TabRecords } from './tab-records.ts';

/** What the handlers work with: the stores, and the lookups that go through them. */
export interface World {
  layers(): Promise<StoredConfig>;
  /** Changes the agent's own layer; what the organisation sets is out of its reach. */
  changeMine(change: (mine: Config) => Config): Promise<SaveReply>;
  /** The browser has said that host access was given or taken. */
  forgetAccess(): void;
  organisation: OrganisationStore;
  /** Imports into the agent's own layer, and the way back. */
  imports: ImportStore;
  /** What is known of each helpdesk tab. */
  tabs: TabRecords;
  lookups: Lookups;
  /** Those of them that begin before a sidebar asks. */
  ahead: LookAhead;
  preview(connector: Connector, about: About, secrets: Record<string, string>): Promise<Preview>;
  log(connector: string): Promise<LogRow[]>;
  /** How a connector's last lookups went; `null` where none was sent. */
  stats(connector: string): Promise<LookupStats | null>;
  /** The pictures at these addresses, as far as they are on these hosts. */
  images(urls: string[], hosts: string[]): Promise<LoadedImage[]>;
  /** Adds a note for the admin to the row of a connector's log whose lookup was over at this time. */
  noteInLog(connector: string, at: number, note: string): Promise<void>;
  vault: Vault;
  health: EndpointHealth;
  typed: TypedAddresses;
  tests: TestAddresses;
  /** Webhook events as they happen, and what rules make of them. */
  outbox: Outbox;
  settlements: Settlements;
  /** Webhook requests: those that wait, and the log. */
  deliveries: DeliveryQueue;
  /** What sending them takes besides. */
  sending: Omit<DrainWorld, 'queue' | 'arm'>;
  /** Sends a rule's request once, kept nowhere. Secrets typed just now come before saved ones. */
  sendTrial(trial: Trial, typed: Record<string, string>): Promise<Attempt>;
  /** Forgets what is kept of a connector that is gone: its secrets, answers and log. */
  forgetConnector(id: string): Promise<void>;
  /** Forgets the secrets of a rule that is gone. Its deliveries stay in the log. */
  forgetRule(id: string): Promise<void>;
  /** Deletes what was kept of a connector that has just been told to keep less. */
  keepLess(connector: Connector): Promise<void>;
  /** Clears answers, log, typed addresses, test addresses, what was seen of tickets, and of webhooks what has ended. */
  forgetCustomerData(): Promise<void>;
  /** Clears away answers and tickets past their time and beyond the space they may take. */
  purge(): Promise<void>;
}

/** A rule's request for an event, to be sent under this `webhook-id`. */
export interface Trial {
  id: string;
  rule: string;
  /** The endpoint's origin. */
  endpoint: string;
  request: FilledRequest;
}
