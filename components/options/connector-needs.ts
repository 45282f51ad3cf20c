import { type Connector, secretNames } from '../../lib/lookup/connector.ts';
import { connectorHosts } from '../../lib/lookup/connector-hosts.ts';
import type { SavedSecrets } from './secret-state.ts';

/** What a saved connector still needs before its lookups can work. */
export interface ConnectorNeeds {
  /** The pattern of the host that may not be reached; `null` where it may. */
  host: string | null;
  /** Secrets that were never entered here. */
  missing: string[];
  /** Secrets that were, and can no longer be read. */
  unreadable: string[];
}

/** Compares a connector with what the browser allows and what the vault holds. */
export function connectorNeeds(
  connector: Connector,
  missingHosts: ReadonlySet<string>,
  saved: SavedSecrets,
): ConnectorNeeds {
  const names = secretNames(connector);
  return {
    host: connectorHosts(connector).find((pattern) => missingHosts.has(pattern)) ?? null,
    missing: names.filter((name) => saved[name] === undefined),
    unreadable: names.filter((name) => saved[name] === 'unreadable'),
  };
}
