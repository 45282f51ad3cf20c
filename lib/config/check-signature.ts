import { fromBase64, keyBytes } from './config-address.ts';

/** `unknown-here`: this browser knows no Ed25519, as Chrome before 137. */
export type SignatureCheck = 'good' | 'bad' | 'unknown-here';

/**
 * Whether `signature` (base64 of the 64 bytes of RFC 8032's Ed25519) is made over exactly these bytes with the key that `publicKey` (base64 of its 32 bytes)
 * belongs to. Never rejects.
 */
export async function checkSignature(
  bytes: Uint8Array<ArrayBuffer>,
  signature: string,
  publicKey: string,
): Promise<SignatureCheck> {
  const signed = fromBase64(signature);
  const raw = keyBytes(publicKey);
  if (signed === null || raw === null) return 'bad';
  const key = await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify']).catch(() => null);
  if (key === null) return 'unknown-here';
  const good = await crypto.subtle.verify('Ed25519', key, signed, bytes).catch(() => false);
  return good ? 'good' : 'bad';
}
