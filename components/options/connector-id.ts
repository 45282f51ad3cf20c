/** Ids that mean something else: in the options page's address, or as a property that every object has. */
const RESERVED = ['new', 'constructor'];

/** An id for a connector of this name: its letters and digits joined by hyphens, with a number where it is taken; `unnamed` where it has none. */
export function connectorId(name: string, taken: readonly string[], unnamed = 'connector'): string {
  const stem = slug(name) || unnamed;
  const used = new Set([...RESERVED, ...taken]);
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? stem : `${stem}-${count}`;
    if (!used.has(id)) return id;
  }
}

function slug(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 56)
    .replace(/^-|-$/g, '');
}
