/** A piece of a template: its own text, or what stands for something. `source` is how it was written. */
export type Token =
  | { kind: 'text'; text: string }
  | { kind: 'tag'; name: string; filter: string | null; source: string }
  | { kind: 'secret'; name: string; source: string };

/** What looks like a tag: braces around what begins with a letter. `{{` is a brace; braces around anything else, as JSON has them, stand for themselves. */
const TOKEN = /\{\{|\{([A-Za-z][^{}"\\\r\n]*)\}/g;

/** A secret's name, as the vault has it. */
const SECRET_NAME = /^secret\.([A-Za-z0-9_-]{1,64})$/;

/** A template piece by piece: `Order {ticket_id} by {customer_name|html}`. */
export function tokensOf(template: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const { 0: source, 1: inside, index } of template.matchAll(TOKEN)) {
    if (index > end) tokens.push({ kind: 'text', text: template.slice(end, index) });
    tokens.push(inside === undefined ? { kind: 'text', text: '{' } : tokenOf(inside, source));
    end = index + source.length;
  }
  if (end < template.length) tokens.push({ kind: 'text', text: template.slice(end) });
  return tokens;
}

/** The names of the secrets in a template, in order. */
export function secretsNamedIn(template: string): string[] {
  return tokensOf(template).flatMap((token) => (token.kind === 'secret' ? [token.name] : []));
}

function tokenOf(inside: string, source: string): Token {
  const secret = SECRET_NAME.exec(inside)?.[1];
  if (secret !== undefined) return { kind: 'secret', name: secret, source };
  const bar = inside.indexOf('|');
  if (bar < 0) return { kind: 'tag', name: inside, filter: null, source };
  return { kind: 'tag', name: inside.slice(0, bar), filter: inside.slice(bar + 1), source };
}
