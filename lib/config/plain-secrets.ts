/** Headers that carry nothing but secrets: those of RFC 9110 and RFC 6265, and what products call theirs. */
const SECRET_HEADER =
  /^(?:(?:proxy-)?authorization|cookie|.*(?:api-?key|access-?key|secret|password|passwd|(?:auth|access|api|bearer)-?token|-token))$/i;

/**
 * Where a config, read or not yet, carries a secret in plain words: a list of secrets (which no config has, and a half-finished one may), and the header values that are one.
 * Gives paths: `connectors.0.headers.1.value`.
 */
export function plainSecrets(raw: unknown): string[] {
  const connectors = entriesOf(raw, 'connectors');
  return [
    ...named(raw, ''),
    ...connectors.flatMap((connector, index) => [
      ...named(connector, `connectors.${index}.`),
      ...entriesOf(connector, 'headers').flatMap((header, place) =>
        isPlain(header) ? [`connectors.${index}.headers.${place}.value`] : [],
      ),
    ]),
  ];
}

function named(raw: unknown, before: string): string[] {
  return ['secrets', 'secret'].filter((key) => fieldOf(raw, key) !== undefined).map((key) => before + key);
}

/** A value with a placeholder in it, such as `Bearer {secret.token}`, has its secret elsewhere. */
function isPlain(header: unknown): boolean {
  const name = fieldOf(header, 'name');
  const value = fieldOf(header, 'value');
  if (typeof name !== 'string' || typeof value !== 'string') return false;
  return SECRET_HEADER.test(name) && value.trim() !== '' && !value.includes('{');
}

function entriesOf(raw: unknown, key: string): unknown[] {
  const list = fieldOf(raw, key);
  return Array.isArray(list) ? list : [];
}

function fieldOf(raw: unknown, key: string): unknown {
  return typeof raw === 'object' && raw !== null && Object.hasOwn(raw, key)
    ? (raw as Record<string, unknown>)[key]
    : undefined;
}
