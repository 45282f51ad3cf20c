import { type Connector, secretNames } from '../lookup/connector.ts';
import type { Config } from './config.ts';

/** A secret that is not there yet. `sealed`: the config carries it, and its passphrase opens it. */
export interface SecretNeeded {
  connector: string;
  name: string;
  sealed: boolean;
}

/** The secrets that `after` wants and `before` did not want for the same endpoint origin: one that was typed for another origin counts no more. */
export function secretsNeeded(before: Config, after: Config): SecretNeeded[] {
  const known = new Set(before.connectors.flatMap(keysOf));
  const sealed = new Set(
    (after.sealed?.secrets ?? []).map(({ connector, name, origin }) => key(connector, name, origin)),
  );
  return after.connectors.flatMap((connector) =>
    secretNames(connector)
      .map((name) => ({ name, place: key(connector.id, name, new URL(connector.endpoint).origin) }))
      .filter(({ place }) => !known.has(place))
      .map(({ name, place }) => ({ connector: connector.id, name, sealed: sealed.has(place) })),
  );
}

function keysOf(connector: Connector): string[] {
  const { origin } = new URL(connector.endpoint);
  return secretNames(connector).map((name) => key(connector.id, name, origin));
}

function key(connector: string, name: string, origin: string): string {
  return JSON.stringify([connector, name, origin]);
}
