/** All keys that begin with these: in IndexedDB's order an array follows every number and every text. */
export function allWith(...first: (string | number)[]): IDBKeyRange {
  return IDBKeyRange.bound(first, [...first, []]);
}

/** Those of them that come before `[...first, ...end]`. */
export function allBefore(first: (string | number)[], end: readonly (string | number)[]): IDBKeyRange {
  return IDBKeyRange.bound(first, [...first, ...end], false, true);
}
