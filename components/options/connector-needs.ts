import { connectorHolder, type SecretHolder } from '../../lib/config/secret-holders.ts';
import type { SecretPlace } from '../../lib/config/secret-place.ts';
import type { Connector } from '../../lib/lookup/connector.ts';
import { ownValue } from '../../lib/own-value.ts';
import { type SavedSecrets, sealedNames } from './secret-state.ts';

/** The secrets that a saved connector or rule still needs before its requests can work. */
export interface SecretNeeds {
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
): SecretNeeds {
  return secretNeeds(connectorHolder(connector), saved, waiting);
}

/** The same for a connector or a rule. */
export function secretNeeds(
  holder: SecretHolder,
  saved: SavedSecrets,
  waiting: readonly SecretPlace[] = [],
): SecretNeeds {
  const sealed = sealedNames(holder, waiting);
  const names = holder.wants.filter((name) => !sealed.includes(name));
  return {
    sealed,
    missing: names.filter((name) => ownValue(saved, name) === undefined),
    unreadable: names.filter((name) => ownValue(saved, name) === 'unreadable'),
  };
}
