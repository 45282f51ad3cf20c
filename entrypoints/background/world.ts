import type { Config } from '../../lib/config/config.ts';
import type { Layers } from '../../lib/config/layers.ts';
import type { About } from '../../lib/lookup/about.ts';
import type { TimedAnswer } from '../../lib/lookup/answer.ts';
import type { Connector } from '../../lib/lookup/connector.ts';
import type { LogRow } from '../../lib/lookup/log-row.ts';
import type { Preview } from '../../lib/lookup/preview.ts';

/** What the handlers work with: the stores, and the lookups that go through them. */
export interface World {
  layers(): Promise<Layers>;
  /** Changes the agent's own layer; what the organisation sets is out of its reach. */
  changeMine(change: (mine: Config) => Config): Promise<void>;
  cached(connectors: Connector[], about: About): Promise<Record<string, TimedAnswer>>;
  lookup(connector: Connector, about: About, refresh: boolean): Promise<TimedAnswer>;
  preview(connector: Connector, about: About, secrets: Record<string, string>): Promise<Preview>;
  log(connector: string): Promise<LogRow[]>;
  secrets: {
    put(connector: Connector, secrets: Record<string, string>): Promise<void>;
    remove(connector: string): Promise<void>;
    states(connectors: Connector[]): Promise<Record<string, Record<string, 'saved' | 'unreadable'>>>;
  };
  typed: {
    get(origin: string, ticket: string): Promise<string | null>;
    put(origin: string, ticket: string, email: string | null): Promise<void>;
  };
  forgetCustomerData(): Promise<void>;
  /** Clears away answers past their time and beyond the space they may take. */
  purge(): Promise<void>;
}
