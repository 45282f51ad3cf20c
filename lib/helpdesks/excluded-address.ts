/**
 * Says whether an address is on a list of addresses and whole domains (`support@acme.com`, `@acme.com` or `acme.com`). Case does not matter; a domain does
 * not stand for its subdomains.
 */
export function isExcludedAddress(address: string, list: readonly string[]): boolean {
  const whole = address.toLowerCase();
  const domain = whole.slice(whole.lastIndexOf('@'));
  return list.some((entry) => {
    const text = entry.trim().toLowerCase();
    return text.lastIndexOf('@') > 0 ? text === whole : `@${text.replace(/^@/, '')}` === domain;
  });
}
