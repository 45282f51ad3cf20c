import type { SealedSecret } from './store/database.ts';

/** AES-256-GCM under a key that no script can take out of the browser. */
export function makeKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** Seals a text, bound to `purpose`. A fresh random vector of 96 bits each time (NIST SP 800-38D, 8.2.2). */
export async function seal(key: CryptoKey, purpose: string, text: string): Promise<SealedSecret> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: bytes(purpose) },
    key,
    bytes(text),
  );
  return { iv, sealed };
}

/** HMAC-SHA-256 under a key that no script can take out of the browser. */
export function makeMarkKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
}

/** What tells whether two texts are the same, and nothing else about them without the key. */
export function mark(key: CryptoKey, text: string): Promise<ArrayBuffer> {
  return crypto.subtle.sign('HMAC', key, bytes(text));
}

/** The text; `null` under another key, for another purpose, or where a single bit differs. */
export async function unseal(
  key: CryptoKey,
  purpose: string,
  { iv, sealed }: SealedSecret,
): Promise<string | null> {
  try {
    const opened = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv, additionalData: bytes(purpose) },
      key,
      sealed,
    );
    return new TextDecoder().decode(opened);
  } catch {
    return null;
  }
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
