import type { PlainSecret } from './seal-secrets.ts';
import { canSend, originOf, type SecretHolder } from './secret-holders.ts';
import { holderOf, placeOf, type SecretPlace } from './secret-place.ts';

/**
 * Why an opened secret was not taken over. `no-holder`: there is no connector or rule of this id; `other-origin`: it asks another endpoint than the one that the secret was
 * sealed for; `not-wanted`: nothing in its request names it; `not-sendable`: no header could carry it, or nothing could be signed with it.
 */
export type Misplaced = 'no-holder' | 'other-origin' | 'not-wanted' | 'not-sendable';

export interface Placed {
  placed: { holder: SecretHolder; secrets: Record<string, string>; places: SecretPlace[] }[];
  refused: (SecretPlace & { reason: Misplaced })[];
}

/** Gives each connector and rule its secrets out of opened ones. Of two for one place the later counts. */
export function placeSecrets(holders: readonly SecretHolder[], secrets: readonly PlainSecret[]): Placed {
  const known = new Map(holders.map((holder) => [keyOf(holder), holder]));
  const placed = new Map<string, Placed['placed'][number]>();
  const refused: Placed['refused'] = [];
  for (const secret of secrets) {
    const key = keyOf(holderOf(secret));
    const holder = known.get(key);
    const reason = misplaced(holder, secret);
    if (holder === undefined || reason !== null)
      refused.push({ ...placeOf(secret), reason: reason ?? 'no-holder' });
    else {
      const entry = placed.get(key) ?? { holder, secrets: {}, places: [] };
      const isNew = !Object.hasOwn(entry.secrets, secret.name);
      placed.set(key, {
        holder,
        secrets: { ...entry.secrets, [secret.name]: secret.value },
        places: isNew ? [...entry.places, placeOf(secret)] : entry.places,
      });
    }
  }
  return { placed: [...placed.values()], refused };
}

function misplaced(holder: SecretHolder | undefined, { name, origin, value }: PlainSecret): Misplaced | null {
  if (holder === undefined) return 'no-holder';
  if (originOf(holder) !== origin) return 'other-origin';
  if (!holder.takes.includes(name)) return 'not-wanted';
  return canSend(holder, name, value) ? null : 'not-sendable';
}

function keyOf({ kind, id }: Pick<SecretHolder, 'kind' | 'id'>): string {
  return `${kind} ${id}`;
}
