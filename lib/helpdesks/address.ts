import { ADDRESS_LIMIT } from './limits.ts';

/** Nearly all addresses are ASCII. */
const ASCII = /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*@[a-z\d-]+(\.[a-z\d-]+)+$/i;

/**
 * The one address that a text stands for, or `null`. Reads `a@b.c`, `Name <a@b.c>` (only the last brackets count: the name before them is the customer's to write),
 * `mailto:a%40b.c?subject=…`. Text around a bare address makes it no address. The domain comes back in lower case, the rest as written.
 */
export function parseAddress(text: string): string | null {
  const bare = withoutLink(lastBracketed(text.trim()).trim());
  if (bare.length > ADDRESS_LIMIT || !bare.includes('@')) return null;
  if (!(isAscii(bare) ? ASCII.test(bare) : isAddressInAnyScript(bare))) return null;
  const at = bare.lastIndexOf('@');
  return bare.slice(0, at) + bare.slice(at).toLowerCase();
}

function isAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}

/** Written here, for the browser takes milliseconds of a page's load to read and to compile this. */
function isAddressInAnyScript(text: string): boolean {
  return /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*@[\p{L}\p{M}\p{N}-]+(\.[\p{L}\p{M}\p{N}-]+)+$/u.test(
    text,
  );
}

function lastBracketed(text: string): string {
  if (!text.includes('<')) return text;
  return /<([^<>]*)>$/.exec(text)?.[1] ?? '';
}

/** An address in a link is percent-encoded. Elsewhere `%` is a letter like others, unless there is no `@` without decoding. */
function withoutLink(text: string): string {
  if (/^mailto:/i.test(text)) return decode(text.slice('mailto:'.length).replace(/\?.*$/s, ''));
  return text.includes('@') ? text : decode(text);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
