/** A record's own value under a key that people choose; a name that every object has, such as `constructor`, is none of its keys. */
export function ownValue<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
