import type { SecretPlace } from '../../lib/config/seal-secrets.ts';
import { type Connector, secretNames } from '../../lib/lookup/connector.ts';
import { type SavedSecrets, sealedNames } from './secret-state.ts';

/** The secrets that a saved connector still needs before its lookups can work. */
export interface ConnectorNeeds {
  /** Secrets that were never entered here. */
  missing: string[];
  /** Secrets that were, and can no longer be read. */
  unreadable: string[];
  /** Secrets that a passphrase brings. */
  sealed: string[];
}

/** Compares a connector with what the vault holds. `waiting` are secrets that the config carries sealed. */
export function connectorNeeds(
  connector: Connector,
  saved: SavedSecrets,
  waiting: readonly SecretPlace[] = [],
): ConnectorNeeds {
  const sealed = sealedNames(connector.id, waiting);
  const names = secretNames(connector).filter((name) => !sealed.includes(name));
  return {
    sealed,
    missing: names.filter((name) => saved[name] === undefined),
    unreadable: names.filter((name) => saved[name] === 'unreadable'),
  };
}
