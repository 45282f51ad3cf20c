/** Which secret, for whom, and for which endpoint's origin. Nothing of its value. A connector and a rule may have the same id. */
export type SecretPlace = { name: string; origin: string } & ({ connector: string } | { rule: string });

/** Whose secret it is. */
export interface SecretHolderId {
  kind: 'connector' | 'rule';
  id: string;
}

export function holderOf(place: { connector: string } | { rule: string }): SecretHolderId {
  return 'rule' in place ? { kind: 'rule', id: place.rule } : { kind: 'connector', id: place.connector };
}

export function placeIn({ kind, id }: SecretHolderId, name: string, origin: string): SecretPlace {
  return kind === 'rule' ? { rule: id, name, origin } : { connector: id, name, origin };
}

/** The place alone of anything that has one. */
export function placeOf(place: SecretPlace): SecretPlace {
  return placeIn(holderOf(place), place.name, place.origin);
}

/** The same text for the same place, whatever else is there. */
export function placeKey(place: SecretPlace): string {
  return JSON.stringify(placeOf(place));
}

export function isHeldBy(place: SecretPlace, { kind, id }: SecretHolderId): boolean {
  const holder = holderOf(place);
  return holder.kind === kind && holder.id === id;
}
