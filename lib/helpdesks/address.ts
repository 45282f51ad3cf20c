import { ADDRESS_LIMIT } from './limits.ts';

const ADDRESS =
  /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*@[\p{L}\p{M}\p{N}-]+(\.[\p{L}\p{M}\p{N}-]+)+$/u;

/**
 * The one address that a text stands for, or `null`. Reads `a@b.c`, `Name <a@b.c>` (only the last brackets count: the name before them is the customer's to write),
 * `mailto:a%40b.c?subject=…`. Text around a bare address makes it no address. The domain comes back in lower case, the rest as written.
 */
export function parseAddress(text: string): string | null {
  const bare = decode(withoutMailto(lastBracketed(text.trim()).trim()));
  if (bare.length > ADDRESS_LIMIT || !ADDRESS.test(bare)) return null;
  const at = bare.lastIndexOf('@');
  return bare.slice(0, at) + bare.slice(at).toLowerCase();
}

function lastBracketed(text: string): string {
  if (!text.includes('<')) return text;
  return /<([^<>]*)>$/.exec(text)?.[1] ?? '';
}

function withoutMailto(text: string): string {
  return /^mailto:/i.test(text) ? text.slice('mailto:'.length).replace(/\?.*$/s, '') : text;
}

/** `%` is a letter like others in an address; only one without an `@` was encoded for a link. */
function decode(text: string): string {
  if (text.includes('@') || !/%40/.test(text)) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
