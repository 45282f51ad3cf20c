import { isHeldBy, type SecretHolderId, type SecretPlace } from '../../lib/config/secret-place.ts';
import { type Connector, secretNames } from '../../lib/lookup/connector.ts';
import type { Settings } from '../../lib/messages.ts';
import { ownValue } from '../../lib/own-value.ts';
import type { Draft } from './draft.ts';

/**
 * What the form knows of one secret. `other-endpoint`: it is saved for the origin that the endpoint had, and opens for no other; `sealed`: the config brings it under a
 * passphrase.
 */
export type SecretState = 'saved' | 'unreadable' | 'other-endpoint' | 'sealed' | 'missing';

export type SavedSecrets = Settings['secrets'][string];

/** The names of the secrets that the draft's headers want, each once; `key` is the one of the secret header. */
export function draftSecretNames(draft: Draft): string[] {
  return secretNames({
    headers: draft.headers,
    secretHeader: draft.sendsKey ? draft.secretHeader : undefined,
  });
}

/** How each secret of the draft stands, given the connector as it is saved (`null` for a new one) and the names of those that are sealed. */
export function secretStates(
  draft: Draft,
  connector: Connector | null,
  saved: SavedSecrets,
  sealed: readonly string[] = [],
): Record<string, SecretState> {
  const moved = connector !== null && hasMoved(connector.endpoint, draft.endpoint);
  const stateOf = (name: string): SecretState => {
    if (!moved && sealed.includes(name)) return 'sealed';
    const state = ownValue(saved, name);
    if (state === undefined) return 'missing';
    return moved ? 'other-endpoint' : state;
  };
  return Object.fromEntries(draftSecretNames(draft).map((name) => [name, stateOf(name)]));
}

/** The names of a connector's or rule's secrets among those that wait for their passphrase. */
export function sealedNames(holder: SecretHolderId, waiting: readonly SecretPlace[]): string[] {
  return waiting.filter((place) => isHeldBy(place, holder)).map(({ name }) => name);
}

/** The secrets typed in the form that its headers want, by name. */
export function typedSecrets(draft: Draft): Record<string, string> {
  const typed = draftSecretNames(draft).map(
    (name) => [name, (ownValue(draft.secrets, name) ?? '').trim()] as const,
  );
  return Object.fromEntries(typed.filter(([, value]) => value !== ''));
}

function hasMoved(from: string, to: string): boolean {
  return URL.canParse(to.trim()) && new URL(from).origin !== new URL(to.trim()).origin;
}
