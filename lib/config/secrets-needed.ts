import { ownValue } from '../own-value.ts';
import type { Config } from './config.ts';
import { placesIn, type SecretHolder, secretHolders } from './secret-holders.ts';
import { holderOf, placeKey, type SecretHolderId, type SecretPlace } from './secret-place.ts';

/** A secret that is not there yet. `sealed`: the config carries it, and its passphrase opens it. */
export type SecretNeeded = { name: string; sealed: boolean } & ({ connector: string } | { rule: string });

type Saved = Record<string, Record<string, 'saved' | 'unreadable'>>;

/** By id and name, what a browser has of the secrets of the connectors and rules in force. */
export interface SavedSecrets {
  secrets: Saved;
  ruleSecrets: Saved;
}

/**
 * The secrets that `after` wants and `before` did not want for the same endpoint origin: one that was typed for another origin counts no more. Where `saved` is given,
 * those that this browser has not got count, too.
 */
export function secretsNeeded(before: Config, after: Config, saved?: SavedSecrets): SecretNeeded[] {
  const known = new Set(
    secretHolders(before)
      .flatMap(wanted)
      .filter((place) => saved === undefined || stateOf(saved, holderOf(place), place.name) === 'saved')
      .map(placeKey),
  );
  const sealed = new Set((after.sealed?.secrets ?? []).map(placeKey));
  return secretHolders(after)
    .flatMap(wanted)
    .filter((place) => !known.has(placeKey(place)))
    .map((place) => {
      const { origin: _, ...secret } = place;
      return { ...secret, sealed: sealed.has(placeKey(place)) };
    });
}

/** The secrets that a config carries sealed for its own connectors and rules; what else is sealed in it opens for nobody. */
export function sealedForOwn(config: Pick<Config, 'connectors' | 'rules' | 'sealed'>): SecretPlace[] {
  const carried = new Set((config.sealed?.secrets ?? []).map(placeKey));
  const places = secretHolders(config).flatMap((holder) => placesIn(holder, holder.takes));
  return places.filter((place) => carried.has(placeKey(place)));
}

/** Whether a browser has a secret, and can open it. */
export function stateOf(
  { secrets, ruleSecrets }: SavedSecrets,
  { kind, id }: SecretHolderId,
  name: string,
): 'saved' | 'unreadable' | undefined {
  const own = ownValue(kind === 'rule' ? ruleSecrets : secrets, id);
  return own === undefined ? undefined : ownValue(own, name);
}

function wanted(holder: SecretHolder): SecretPlace[] {
  return placesIn(holder, holder.wants);
}
