import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildAll } from '../../scripts/organisation/build-all.ts';
import { clearFormer, refuseOtherKey } from '../../scripts/organisation/former-build.ts';
import { readOrMakeSigningKey } from '../../scripts/organisation/signing-key.ts';

let folder: string;
let out: string;
let keyFile: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deskside-former-'));
  out = join(folder, 'out');
  keyFile = join(folder, 'acme.key.pem');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** As a build with the key in that file leaves it. */
function built(): void {
  const key = readOrMakeSigningKey(keyFile).publicKey.toString('base64');
  mkdirSync(join(out, 'chrome-mv3'), { recursive: true });
  writeFileSync(join(out, 'chrome-mv3', 'manifest.json'), JSON.stringify({ key }));
  writeFileSync(join(out, 'deskside.xpi'), 'signed');
}

test('the first build, and one with the same key, may go on', () => {
  expect(() => refuseOtherKey(out, keyFile)).not.toThrow();
  built();
  expect(() => refuseOtherKey(out, keyFile)).not.toThrow();
});

test('where the key is lost or another, nobody’s browser is left behind unnoticed', () => {
  built();
  rmSync(keyFile);
  expect(() => refuseOtherKey(out, keyFile)).toThrow(/key that is not here[\s\S]*acme\.key\.pem/);
  readOrMakeSigningKey(keyFile);
  expect(() => refuseOtherKey(out, keyFile)).toThrow(/another key/);
});

test('a lost key is not made anew by the build', async () => {
  built();
  rmSync(keyFile);
  const config = join(folder, 'acme.json');
  writeFileSync(config, '{"version": 1}');
  const options = { config, out, key: null, name: null, icon: null, updates: null };
  await expect(buildAll(options)).rejects.toThrow(/key that is not here/);
  expect(existsSync(keyFile)).toBe(false);
  const named = { ...options, out: join(folder, 'new'), key: join(folder, 'typo.pem') };
  await expect(buildAll(named)).rejects.toThrow(/There is no key .*typo\.pem/);
  expect(existsSync(named.key)).toBe(false);
  await expect(buildAll({ ...named, out })).rejects.toThrow(/There is no key .*typo\.pem/);
});

test('what an earlier build left is not put up with a later one', () => {
  built();
  writeFileSync(join(out, 'notes.txt'), 'mine');
  clearFormer(out);
  expect(existsSync(join(out, 'deskside.xpi'))).toBe(false);
  expect(existsSync(join(out, 'notes.txt'))).toBe(true);
});
