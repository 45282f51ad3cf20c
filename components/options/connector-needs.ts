import { type Connector, secretNames } from '../../lib/lookup/connector.ts';
import type { SavedSecrets } from './secret-state.ts';

/** The secrets that a saved connector still needs before its lookups can work. */
export interface ConnectorNeeds {
  /** Secrets that were never entered here. */
  missing: string[];
  /** Secrets that were, and can no longer be read. */
  unreadable: string[];
}

/** Compares a connector with what the vault holds. */
export function connectorNeeds(connector: Connector, saved: SavedSecrets): ConnectorNeeds {
  const names = secretNames(connector);
  return {
    missing: names.filter((name) => saved[name] === undefined),
    unreadable: names.filter((name) => saved[name] === 'unreadable'),
  };
}
