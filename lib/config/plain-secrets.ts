/** Headers that carry nothing but secrets: those of RFC 9110 and RFC 6265, and what products call theirs. */
const SECRET_HEADER =
  /^(?:(?:proxy-)?authorization|cookie|.*(?:api-?key|access-?key|secret|password|passwd|(?:auth|access|api|bearer)-?token|-token))$/i;

/** A credential with its scheme (RFC 6750, RFC 7617), a JSON web token (RFC 7519), and keys that begin as well-known products' do. */
const CREDENTIAL =
  /^(?:bearer|basic|token|apikey) +\S{6,}$|\beyJ[\w-]{10,}\.[\w-]{10,}|\b(?:[spr]k_(?:live|test)_|gh[pousr]_|github_pat_|glpat-|xox[abeprs]-|shp(?:at|ca|pa)_|AKIA|AIza)\w{8,}/i;

/** Letters and digits in a row that nobody reads; a UUID has no such row, and is most often the name of something. */
const RANDOM = /[A-Za-z\d]{20,}/g;

/**
 * Where a config, read or not yet, carries a secret in plain words: a list of secrets (which no config has, and a half-finished one may), the header values that are one,
 * and what a rule's authorisation has beside its kind: its secret is named, and never stands there. Of a rule's URL and body nobody can tell: `isPlainInText` guesses.
 * Gives paths: `connectors.0.headers.1.value`, `rules.0.request.headers.1.value`.
 */
export function plainSecrets(raw: unknown): string[] {
  return [
    ...named(raw, LISTS, ''),
    ...entriesOf(raw, 'connectors').flatMap((connector, index) => [
      ...named(connector, LISTS, `connectors.${index}.`),
      ...inHeaders(connector, `connectors.${index}.`),
    ]),
    ...entriesOf(raw, 'rules').flatMap((rule, index) => inRule(rule, `rules.${index}.`)),
  ];
}

const LISTS = ['secrets', 'secret'];

/** What the secrets of an authorisation are called, and what they may be taken for. */
const CREDENTIALS = ['password', 'key', 'token', 'value', ...LISTS];

function inRule(rule: unknown, path: string): string[] {
  const request = fieldOf(rule, 'request');
  const authorisation = fieldOf(request, 'authorisation');
  return [
    ...named(rule, LISTS, path),
    ...named(request, LISTS, `${path}request.`),
    ...named(authorisation, CREDENTIALS, `${path}request.authorisation.`),
    ...inHeaders(request, `${path}request.`),
  ];
}

function inHeaders(request: unknown, path: string): string[] {
  return entriesOf(request, 'headers').flatMap((header, place) =>
    isPlainHeader(header) ? [`${path}headers.${place}.value`] : [],
  );
}

function named(raw: unknown, keys: readonly string[], before: string): string[] {
  return keys.filter((key) => fieldOf(raw, key) !== undefined).map((key) => before + key);
}

/** Whether a header's value is a secret: by the header's name, or by what its value looks like. A value with a placeholder in it, such as `Bearer {secret.token}`, has its secret elsewhere. */
export function isPlainHeader(header: unknown): boolean {
  const name = fieldOf(header, 'name');
  const value = fieldOf(header, 'value');
  if (typeof name !== 'string' || typeof value !== 'string') return false;
  if (value.trim() === '' || value.includes('{')) return false;
  return isSecretName(name) || looksSecret(value.trim());
}

/** True of a name that nothing but secrets has. */
export function isSecretName(name: string): boolean {
  return SECRET_HEADER.test(name);
}

/** True of what is, or holds, a credential as those of well-known products look, or letters and digits that nobody reads. */
export function looksSecret(value: string): boolean {
  if (CREDENTIAL.test(value)) return true;
  const rows = value.match(RANDOM) ?? [];
  return rows.some((row) => /[A-Za-z]/.test(row) && (row.match(/\d/g) ?? []).length >= 3);
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
