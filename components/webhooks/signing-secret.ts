import { base64 } from '../../lib/base64.ts';

/** How many random bytes a new secret has: Standard Webhooks 1.0.0 has from 24 to 64. */
const BYTES = 32;

/** A new secret for signatures: `whsec_` and random bytes in Base64. */
export function newSigningSecret(): string {
  return `whsec_${base64(crypto.getRandomValues(new Uint8Array(BYTES)))}`;
}
