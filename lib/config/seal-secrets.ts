import { base64, bytes } from '../base64.ts';
import { seal, unseal } from '../seal.ts';
import { asTyped } from './passphrase.ts';
import type { SealedEntry, SealedSecrets } from './sealed-schema.ts';
import { holderOf, placeOf, type SecretPlace } from './secret-place.ts';

/** A secret in plain words: never in a config, a message to a page, or a file that we write. */
export type PlainSecret = SecretPlace & { value: string };

export type OpenedSealed =
  | { state: 'wrong-passphrase' }
  /** `altered`: changed since they were sealed, or moved to another connector or rule, name or origin. */
  | { state: 'opened'; secrets: PlainSecret[]; altered: SecretPlace[] };

/** OWASP's password storage guidance for PBKDF2-HMAC-SHA-256. */
const ITERATIONS = 600_000;

/**
 * Seals secrets under a passphrase, for a config: PBKDF2-HMAC-SHA-256 (RFC 8018) over a fresh salt of 16 bytes, then AES-256-GCM, each bound to its connector or rule, name and origin.
 * Whether the passphrase is good enough is for the caller to ask: `ratePassphrase`.
 */
export async function sealSecrets(secrets: PlainSecret[], passphrase: string): Promise<SealedSecrets> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const key = await keyFrom(passphrase, salt, ITERATIONS);
  return {
    kdf: 'PBKDF2-SHA-256',
    iterations: ITERATIONS,
    salt: base64(salt),
    check: await sealed(key, CHECK, ''),
    secrets: await Promise.all(
      secrets.map(async ({ value, ...place }) => ({
        ...place,
        ...(await sealed(key, purposeOf(place), value)),
      })),
    ),
  };
}

/**
 * Seals secrets under the passphrase that `former` is sealed under. What is in there with the same value stays as it is: browsers that have opened it ask for no passphrase
 * again.
 */
export async function resealSecrets(
  former: SealedSecrets,
  secrets: PlainSecret[],
  passphrase: string,
): Promise<SealedSecrets> {
  const key = await keyFrom(passphrase, bytes(former.salt), former.iterations);
  const known = new Map(former.secrets.map((entry) => [purposeOf(entry), entry]));
  const entryOf = async ({ value, ...place }: PlainSecret): Promise<SealedEntry> => {
    const purpose = purposeOf(place);
    const kept = known.get(purpose);
    if (kept !== undefined && (await open(key, purpose, kept)) === value) return kept;
    return { ...place, ...(await sealed(key, purpose, value)) };
  };
  return {
    ...former,
    check: await sealed(key, CHECK, ''),
    secrets: await Promise.all(secrets.map(entryOf)),
  };
}

/**
 * Opens what `sealSecrets` sealed, here or elsewhere. A changed salt cannot be told from a wrong passphrase; all else can. Never rejects for what is in the file.
 */
export async function openSealed(
  { salt, iterations, check, secrets }: SealedSecrets,
  passphrase: string,
): Promise<OpenedSealed> {
  const key = await keyFrom(passphrase, bytes(salt), iterations);
  const opened = await Promise.all(
    secrets.map(async (entry) => ({
      place: placeOf(entry),
      value: await open(key, purposeOf(entry), entry),
    })),
  );
  const readable = opened.flatMap(({ place, value }) => (value === null ? [] : [{ ...place, value }]));
  if (readable.length === 0 && (await open(key, CHECK, check)) === null) return { state: 'wrong-passphrase' };
  return {
    state: 'opened',
    secrets: readable,
    altered: opened.flatMap(({ place, value }) => (value === null ? [place] : [])),
  };
}

const CHECK = 'deskside passphrase';

/** A connector's and a rule's differ, though their ids be the same. */
function purposeOf(place: SecretPlace): string {
  const { kind, id } = holderOf(place);
  const whose = kind === 'rule' ? 'deskside rule secret' : 'deskside secret';
  return JSON.stringify([whose, id, place.name, place.origin]);
}

async function sealed(key: CryptoKey, purpose: string, text: string): Promise<{ iv: string; data: string }> {
  const made = await seal(key, purpose, text);
  return { iv: base64(made.iv), data: base64(made.sealed) };
}

function open(key: CryptoKey, purpose: string, { iv, data }: { iv: string; data: string }) {
  return unseal(key, purpose, { iv: bytes(iv), sealed: bytes(data).buffer });
}

async function keyFrom(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<CryptoKey> {
  const typed = new TextEncoder().encode(asTyped(passphrase));
  const material = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}
