import { createHash, createPublicKey, verify } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packCrx } from '../../scripts/organisation/crx3.ts';
import {
  chromeId,
  firefoxId,
  keyFileOf,
  readOrMakeSigningKey,
  readSigningKey,
  type SigningKey,
} from '../../scripts/organisation/signing-key.ts';

const folder = mkdtempSync(join(tmpdir(), 'deskside-key-'));
const file = join(folder, 'acme.key.pem');
const zip = Buffer.from('PK\u0003\u0004 what a ZIP holds');
let key: SigningKey & { made: boolean };

beforeAll(() => {
  key = readOrMakeSigningKey(file);
});
afterAll(() => rmSync(folder, { recursive: true }));

test('the key lies beside the config, is made once, and only its owner may read it', () => {
  expect(keyFileOf('/etc/acme.json')).toBe('/etc/acme.key.pem');
  expect(key.made).toBe(true);
  const again = readOrMakeSigningKey(file);
  expect(again.made).toBe(false);
  expect(chromeId(again.publicKey)).toBe(chromeId(key.publicKey));
  expect(statSync(file).mode & 0o077).toBe(0);
});

test('a key that Chromium would not take is refused', () => {
  expect(() => readSigningKey(import.meta.filename)).toThrow(/no private key in PEM/);
});

test('the ids follow from the key, as Chromium counts its own', () => {
  const digest = createHash('sha256').update(key.publicKey).digest('hex').slice(0, 32);
  const letters = [...chromeId(key.publicKey)].map((letter) => (letter.charCodeAt(0) - 97).toString(16));
  expect(letters.join('')).toBe(digest);
  expect(firefoxId(key.publicKey)).toMatch(/^[a-p]{32}@deskside\.example$/);
});

test('a CRX carries the key, the id that follows from it, and a signature of the whole ZIP', () => {
  const { publicKey, signature, signedData, rest } = readCrx(packCrx(zip, key));
  expect(rest).toEqual(zip);
  expect(publicKey).toEqual(key.publicKey);
  expect(signedData.subarray(2)).toEqual(createHash('sha256').update(publicKey).digest().subarray(0, 16));
  expect(isSigned(signedData, rest, publicKey, signature)).toBe(true);
  const altered = Buffer.from(rest);
  altered.writeUInt8(0, 7);
  expect(isSigned(signedData, altered, publicKey, signature)).toBe(false);
});

function isSigned(signedData: Buffer, content: Buffer, publicKey: Buffer, signature: Buffer): boolean {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(signedData.length);
  const signed = Buffer.concat([Buffer.from('CRX3 SignedData\0'), length, signedData, content]);
  return verify(
    'sha256',
    signed,
    createPublicKey({ key: publicKey, format: 'der', type: 'spki' }),
    signature,
  );
}

/** Reads a CRX3 file with one RSA proof, after crx3.proto. */
function readCrx(crx: Buffer) {
  expect(crx.subarray(0, 4).toString('latin1')).toBe('Cr24');
  expect(crx.readUInt32LE(4)).toBe(3);
  const end = 12 + crx.readUInt32LE(8);
  const header = fields(crx.subarray(12, end));
  const proof = fields(header.get(2) ?? Buffer.alloc(0));
  return {
    publicKey: proof.get(1) ?? Buffer.alloc(0),
    signature: proof.get(2) ?? Buffer.alloc(0),
    signedData: header.get(10_000) ?? Buffer.alloc(0),
    rest: crx.subarray(end),
  };
}

/** The byte fields of a protocol buffer, by number. */
function fields(message: Buffer): Map<number, Buffer> {
  const found = new Map<number, Buffer>();
  let at = 0;
  const varint = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = message.readUInt8(at++);
      value += (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  while (at < message.length) {
    const tag = varint();
    expect(tag & 7).toBe(2);
    const length = varint();
    found.set(tag >> 3, message.subarray(at, at + length));
    at += length;
  }
  return found;
}
