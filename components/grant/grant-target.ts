/** What the grant page is opened for: one connector's or rule's endpoint, one helpdesk's site, or all that is switched on and lacks access. */
export type GrantTarget =
  | { kind: 'all' }
  | { kind: 'connector'; id: string }
  | { kind: 'rule'; id: string }
  | { kind: 'site'; origin: string };

const SITE = 'site=';
const RULE = 'rule=';

/** Reads the page's hash: `#crm`, `#rule=escalate`, `#site=https%3A%2F%2Fdesk.example`, or nothing. */
export function grantTarget(hash: string): GrantTarget {
  const text = decoded(hash.replace(/^#/, ''));
  if (text === '') return { kind: 'all' };
  if (text.startsWith(SITE)) return { kind: 'site', origin: text.slice(SITE.length) };
  if (text.startsWith(RULE)) return { kind: 'rule', id: text.slice(RULE.length) };
  return { kind: 'connector', id: text };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
