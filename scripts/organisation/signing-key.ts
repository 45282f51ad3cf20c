import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** The key that decides an organisation's extension ids, and signs what Chromium installs. */
export interface SigningKey {
  privateKey: KeyObject;
  /** SubjectPublicKeyInfo, DER. */
  publicKey: Buffer;
}

/** Where the key of a config file lies: `acme.json` has `acme.key.pem`. */
export function keyFileOf(config: string): string {
  return `${config.replace(/\.json$/i, '')}.key.pem`;
}

/** The key in a file (PKCS #8, PEM). Throws where it is no RSA key, for Chromium takes no other beside the store's. */
export function readSigningKey(file: string): SigningKey {
  const privateKey = privateKeyIn(readFileSync(file), file);
  if (privateKey.asymmetricKeyType !== 'rsa') throw new Error(`${file} is not an RSA key.`);
  return { privateKey, publicKey: createPublicKey(privateKey).export({ type: 'spki', format: 'der' }) };
}

function privateKeyIn(pem: Buffer, file: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch {
    throw new Error(`${file} holds no private key in PEM, or one under a passphrase.`);
  }
}

/** Makes a key where there is none; only its owner may read the file. `made` says so: it wants to be kept safe. RSA with 2048 bits, as Chromium's own packer. */
export function readOrMakeSigningKey(file: string): SigningKey & { made: boolean } {
  const made = !existsSync(file);
  if (made) {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  }
  return { ...readSigningKey(file), made };
}

/** The 16 bytes that Chromium knows an extension by: the beginning of its key's SHA-256. */
export function idBytes(publicKey: Buffer): Buffer {
  return createHash('sha256').update(publicKey).digest().subarray(0, 16);
}

/** The id that Chrome, Edge and Chromium show: `idBytes` in hexadecimal, with the letters a to p as digits. */
export function chromeId(publicKey: Buffer): string {
  const digits = [...idBytes(publicKey).toString('hex')];
  return digits.map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/** The id in Firefox: an address by form, its own for every key, for addons.mozilla.org signs each id for one account only. */
export function firefoxId(publicKey: Buffer): string {
  return `${chromeId(publicKey)}@deskside.example`;
}
