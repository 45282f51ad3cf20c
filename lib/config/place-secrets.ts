import { type Connector, secretNames } from '../lookup/connector.ts';
import { isHeaderValue } from '../lookup/header.ts';
import { type PlainSecret, placeOf, type SecretPlace } from './seal-secrets.ts';

/**
 * Why an opened secret was not taken over. `no-connector`: there is none of this id; `other-origin`: it asks another endpoint than the one that the secret was
 * sealed for; `not-wanted`: none of its headers names it; `not-sendable`: no header could carry it.
 */
export type Misplaced = 'no-connector' | 'other-origin' | 'not-wanted' | 'not-sendable';

export interface Placed {
  placed: { connector: Connector; secrets: Record<string, string>; places: SecretPlace[] }[];
  refused: (SecretPlace & { reason: Misplaced })[];
}

/** Gives each connector its secrets out of opened ones. Of two for one place the later counts. */
export function placeSecrets(connectors: readonly Connector[], secrets: readonly PlainSecret[]): Placed {
  const known = new Map(connectors.map((connector) => [connector.id, connector]));
  const placed = new Map<string, Placed['placed'][number]>();
  const refused: Placed['refused'] = [];
  for (const secret of secrets) {
    const connector = known.get(secret.connector);
    const reason = misplaced(connector, secret);
    if (connector === undefined || reason !== null)
      refused.push({ ...placeOf(secret), reason: reason ?? 'no-connector' });
    else {
      const entry = placed.get(connector.id) ?? { connector, secrets: {}, places: [] };
      const isNew = !Object.hasOwn(entry.secrets, secret.name);
      placed.set(connector.id, {
        connector,
        secrets: { ...entry.secrets, [secret.name]: secret.value },
        places: isNew ? [...entry.places, placeOf(secret)] : entry.places,
      });
    }
  }
  return { placed: [...placed.values()], refused };
}

function misplaced(connector: Connector | undefined, { name, origin, value }: PlainSecret): Misplaced | null {
  if (connector === undefined) return 'no-connector';
  if (new URL(connector.endpoint).origin !== origin) return 'other-origin';
  if (!secretNames(connector).includes(name)) return 'not-wanted';
  return isHeaderValue(value) ? null : 'not-sendable';
}
