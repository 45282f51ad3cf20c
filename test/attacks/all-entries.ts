import type { AttackCase, Entry } from './entry.ts';
import { OUTSIDE } from './list/outside.ts';
import { SURROUNDINGS } from './list/surroundings.ts';

const ENTRIES = [...OUTSIDE, ...SURROUNDINGS] as const;

type KeyOf<Cases> = Cases extends unknown ? keyof Cases & string : never;

/** The number of a case that is in the list, such as `4.2`. */
export type CaseId = KeyOf<(typeof ENTRIES)[number]['cases']>;

/** The whole attack list, in order. */
export const ALL_ENTRIES: readonly Entry[] = ENTRIES;

const CASES = new Map<string, AttackCase>(ENTRIES.flatMap(({ cases }) => Object.entries<AttackCase>(cases)));

/** A case in its order: by entry, then by number. */
export interface NumberedCase extends AttackCase {
  id: string;
}

export function allCases(): NumberedCase[] {
  return [...CASES].map(([id, found]) => ({ id, ...found }));
}

/** Throws where no entry has the case: the types keep that from tests, and this from tables. */
export function caseOf(id: string): AttackCase {
  const found = CASES.get(id);
  if (found === undefined) throw new Error(`No entry of the attack list has the case ${id}.`);
  return found;
}
