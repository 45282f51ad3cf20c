import { base64, bytes } from '../base64.ts';

/** What is signed: the request's `webhook-id`, its `webhook-timestamp` in seconds, and its body as it is sent, empty where there is none. */
export interface Signed {
  id: string;
  timestamp: number;
  body: string;
}

/** How many bytes a signing secret has (Standard Webhooks 1.0.0, "Signature scheme"). */
const SHORTEST_KEY = 24;
const LONGEST_KEY = 64;

/** The bytes of a signing secret, `whsec_` and Base64 or the Base64 alone; `null` where it is neither, or shorter or longer than the standard has it. */
export function signingKey(secret: string): Uint8Array<ArrayBuffer> | null {
  const text = secret.trim().replace(/^whsec_/, '');
  try {
    const key = bytes(text);
    return key.length < SHORTEST_KEY || key.length > LONGEST_KEY ? null : key;
  } catch {
    return null;
  }
}

/**
 * The `webhook-signature` of a request: `v1,` and the HMAC-SHA256 of `id.timestamp.body` in Base64, one for each key, with a space between (Standard Webhooks 1.0.0). With two keys a receiver may
 * know either: so a secret is changed without an hour in which nothing verifies.
 */
export async function signature(
  { id, timestamp, body }: Signed,
  keys: readonly Uint8Array<ArrayBuffer>[],
): Promise<string> {
  const text = new TextEncoder().encode(`${id}.${timestamp}.${body}`);
  const signatures = keys.map(async (key) => `v1,${base64(await hmac(key, text))}`);
  return (await Promise.all(signatures)).join(' ');
}

async function hmac(key: Uint8Array<ArrayBuffer>, text: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const imported = await crypto.subtle.importKey('raw', key, algorithm, false, ['sign']);
  return crypto.subtle.sign('HMAC', imported, text);
}
