type Plain = string | number | boolean | null | undefined | Plain[] | { [key: string]: Plain };

/**
 * A deep copy without prototypes: a template finds nothing in it but what the endpoint sent, and a key named `__proto__` is a key like any other.
 * Throws a RangeError where the nesting is deeper than the stack.
 */
export function plainCopy<T extends object>(value: T): T {
  return copy(value as Plain) as T;
}

function copy(value: Plain): Plain {
  if (Array.isArray(value)) return value.map(copy);
  if (value === null || typeof value !== 'object') return value;
  const made: { [key: string]: Plain } = Object.create(null);
  for (const [key, entry] of Object.entries(value)) made[key] = copy(entry);
  return made;
}
