import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { run as keygen } from '../../scripts/config/keygen.ts';
import { run as sign } from '../../scripts/config/sign.ts';
import { ownFolder, typing } from './folder.ts';

const path = ownFolder();
const bytesOf = (text: string) => Uint8Array.from(atob(text.trim()), (char) => char.charCodeAt(0));

/** As a browser checks it: WebCrypto, the raw key. */
async function isGood(file: string, name: string): Promise<boolean> {
  const raw = bytesOf(readFileSync(path(`${name}.pub`), 'utf8'));
  const key = await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify']);
  const signature = bytesOf(readFileSync(`${file}.sig`, 'utf8'));
  return crypto.subtle.verify('Ed25519', key, signature, new Uint8Array(readFileSync(file)));
}

async function signed(): Promise<string> {
  const file = path('acme.json');
  writeFileSync(file, '{"version": 1, "organisation": "Acmé"}\r\n');
  await keygen(['--out', path('acme')], typing());
  expect(await sign([file, '--key', path('acme.key')], typing())).toBe(0);
  return file;
}

test('a signature is good for exactly these bytes, under the public key of 32 bytes that keygen says', async () => {
  const file = await signed();
  expect(bytesOf(readFileSync(path('acme.pub'), 'utf8'))).toHaveLength(32);
  expect(bytesOf(readFileSync(`${file}.sig`, 'utf8'))).toHaveLength(64);
  expect(await isGood(file, 'acme')).toBe(true);
  writeFileSync(file, readFileSync(file, 'utf8').replace('\r\n', '\n'));
  expect(await isGood(file, 'acme')).toBe(false);
});

test('another key did not make it', async () => {
  const file = await signed();
  await keygen(['--out', path('other')], typing());
  expect(await isGood(file, 'other')).toBe(false);
});

test('the private key is for its owner alone, and is never said', async () => {
  const io = typing();
  await keygen(['--out', path('acme')], io);
  expect(statSync(path('acme.key')).mode & 0o077).toBe(0);
  const secret = readFileSync(path('acme.key'), 'utf8').split('\n')[1] ?? '';
  expect(secret.length).toBeGreaterThan(40);
  expect(io.said.join()).not.toContain(secret);
  expect(io.said.join()).toContain(readFileSync(path('acme.pub'), 'utf8').trim());
});

test('a key that is there already is kept', async () => {
  await keygen(['--out', path('acme')], typing());
  const before = readFileSync(path('acme.key'), 'utf8');
  const io = typing();
  expect(await keygen(['--out', path('acme')], io)).toBe(1);
  expect(io.said.join()).toContain('is there already');
  expect(readFileSync(path('acme.key'), 'utf8')).toBe(before);
});

test.each([
  ['{"version": 9}', /Update Deskside/],
  ['{"version"', /the file ends in the middle/],
  [
    '{"version": 1, "connectors": [{"id": "a", "name": "A", "endpoint": "https://a.example/", "headers": [{"name": "X-Api-Key", "value": "hunter2"}]}]}',
    /secrets in plain words:\n {2}connectors\.0\.headers\.0\.value[\s\S]*config -- seal/,
  ],
])('%s is not signed', async (text, said) => {
  const file = path('acme.json');
  writeFileSync(file, text);
  await keygen(['--out', path('acme')], typing());
  const io = typing();
  expect(await sign([file, '--key', path('acme.key')], io)).toBe(1);
  expect(io.said.join()).toMatch(said);
  expect(existsSync(`${file}.sig`)).toBe(false);
});

test('with a key of another kind nothing is signed', async () => {
  const file = path('acme.json');
  writeFileSync(file, '{"version": 1}');
  writeFileSync(path('acme.key'), 'text');
  const io = typing();
  expect(await sign([file, '--key', path('acme.key')], io)).toBe(1);
  expect(io.said.join()).toContain('is no Ed25519 key');
});
