import { base64, bytes } from './base64.ts';
import { seal, unseal } from './seal.ts';

/** A request that only whoever has the private key can read. All in Base64, for messages between contexts are JSON. */
export interface Letter {
  /** The public half of a key pair made for this letter alone: a point of P-256, uncompressed. */
  from: string;
  iv: string;
  sealed: string;
}

/** What the background says to a letter that it cannot open. */
export const FORMER = 'sealed for a former background';

const CURVE = { name: 'ECDH', namedCurve: 'P-256' };

/** A key pair to get letters with. The private half cannot be exported. */
export function makeLetterKeys(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
}

/** Where letters to this key pair go: its public half, in Base64. */
export async function addressOf({ publicKey }: CryptoKeyPair): Promise<string> {
  return base64(await crypto.subtle.exportKey('raw', publicKey));
}

/** Seals a request of this name, which is JSON, for whoever has the private key of `address`. */
export async function sealLetter(address: string, name: string, request: unknown): Promise<Letter> {
  const own = await makeLetterKeys();
  const key = await sharedKey(own.privateKey, address);
  const { iv, sealed } = await seal(key, name, JSON.stringify(request));
  return { from: await addressOf(own), iv: base64(iv), sealed: base64(sealed) };
}

/** The request in a letter; `null` where it is sealed for another key, was sealed under another name, or is no letter. */
export async function openLetter(
  { privateKey }: CryptoKeyPair,
  name: string,
  { from, iv, sealed }: Letter,
): Promise<{ request: unknown } | null> {
  try {
    const key = await sharedKey(privateKey, from);
    const text = await unseal(key, name, { iv: bytes(iv), sealed: bytes(sealed).buffer });
    return text === null ? null : { request: JSON.parse(text) };
  } catch {
    return null;
  }
}

/** What both sides come to, each from its own private and the other's public key: ECDH, then HKDF-SHA-256 (RFC 5869). */
async function sharedKey(privateKey: CryptoKey, address: string): Promise<CryptoKey> {
  const other = await crypto.subtle.importKey('raw', bytes(address), CURVE, false, []);
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: other }, privateKey, 256);
  const material = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const info = new TextEncoder().encode('deskside letter');
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}
