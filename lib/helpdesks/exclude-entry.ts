import { parseAddress } from './address.ts';

const DOMAIN = /^@?[\p{L}\p{M}\p{N}-]+(\.[\p{L}\p{M}\p{N}-]+)+$/u;

/** One line of a list of addresses that are never the customer: an address (`support@acme.com`) or a whole domain (`acme.com`, `@acme.com`). */
export function isExcludeEntry(text: string): boolean {
  const entry = text.trim();
  return DOMAIN.test(entry) || parseAddress(entry)?.toLowerCase() === entry.toLowerCase();
}
