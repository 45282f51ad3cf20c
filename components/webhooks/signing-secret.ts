/** What the secret of a signature begins with, after Standard Webhooks 1.0.0. */
const PREFIX = 'whsec_';

/** How many bytes such a secret has, after the same. */
const BYTES = { fewest: 24, most: 64, made: 32 };

/** A new secret for signatures: `whsec_` and 32 random bytes in base64. */
export function newSigningSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES.made));
  return PREFIX + btoa(String.fromCharCode(...bytes));
}

/** True for `whsec_` and 24 to 64 bytes in base64. */
export function isSigningSecret(text: string): boolean {
  if (!text.startsWith(PREFIX)) return false;
  const encoded = text.slice(PREFIX.length);
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(encoded) || encoded.length % 4 !== 0) return false;
  const bytes = atob(encoded).length;
  return bytes >= BYTES.fewest && bytes <= BYTES.most;
}
