import { type Connector, secretNames } from '../lookup/connector.ts';
import { ownValue } from '../own-value.ts';
import type { Config } from './config.ts';
import type { SecretPlace } from './seal-secrets.ts';

/** A secret that is not there yet. `sealed`: the config carries it, and its passphrase opens it. */
export interface SecretNeeded {
  connector: string;
  name: string;
  sealed: boolean;
}

/** By connector and name, what a browser has of the secrets of the connectors in force. */
export type SavedSecrets = Record<string, Record<string, 'saved' | 'unreadable'>>;

/**
 * The secrets that `after` wants and `before` did not want for the same endpoint origin: one that was typed for another origin counts no more. Where `saved` is given,
 * those that this browser has not got count, too.
 */
export function secretsNeeded(before: Config, after: Config, saved?: SavedSecrets): SecretNeeded[] {
  const known = new Set(
    before.connectors
      .flatMap(placesOf)
      .filter(({ connector, name }) => saved === undefined || isSaved(saved, connector, name))
      .map(keyOf),
  );
  const sealed = new Set((after.sealed?.secrets ?? []).map(keyOf));
  return after.connectors
    .flatMap(placesOf)
    .filter((place) => !known.has(keyOf(place)))
    .map((place) => ({ connector: place.connector, name: place.name, sealed: sealed.has(keyOf(place)) }));
}

/** The secrets that a config carries sealed for its own connectors; what else is sealed in it opens for nobody. */
export function sealedForOwn({ connectors, sealed }: Config): SecretPlace[] {
  const carried = new Set((sealed?.secrets ?? []).map(keyOf));
  return connectors.flatMap(placesOf).filter((place) => carried.has(keyOf(place)));
}

function placesOf(connector: Connector): SecretPlace[] {
  const { origin } = new URL(connector.endpoint);
  return secretNames(connector).map((name) => ({ connector: connector.id, name, origin }));
}

function isSaved(saved: SavedSecrets, connector: string, name: string): boolean {
  const own = ownValue(saved, connector);
  return own !== undefined && ownValue(own, name) === 'saved';
}

function keyOf({ connector, name, origin }: SecretPlace): string {
  return JSON.stringify([connector, name, origin]);
}
