import { parseAddress } from './address.ts';

/** One line of a list of addresses that are never the customer: an address (`support@acme.com`) or a whole domain (`acme.com`, `@acme.com`). */
export function isExcludeEntry(text: string): boolean {
  const entry = text.trim();
  const domain = entry.replace(/^@/, '');
  return domain.includes('@')
    ? parseAddress(entry)?.toLowerCase() === entry.toLowerCase()
    : /^[^\s@]+\.[^\s@.]+$/.test(domain);
}
