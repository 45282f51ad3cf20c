import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readSigningKey } from './signing-key.ts';

/** All that a build leaves in its folder. */
const LEFT = ['chrome-mv3', 'firefox-mv3', 'deskside.crx', 'deskside-firefox.zip', 'deskside.xpi'].concat(
  'update.xml',
  'updates.json',
  'policy',
);

/** Throws where the folder holds a build made with another key: under other ids, browsers that have that one would never update to this one. */
export function refuseOtherKey(out: string, keyFile: string): void {
  const former = formerKey(out);
  if (former === null) return;
  const now = existsSync(keyFile) ? readSigningKey(keyFile).publicKey.toString('base64') : null;
  if (now === former) return;
  throw new Error(
    `${out} holds a build made with ${now === null ? 'a key that is not here' : 'another key'}: browsers that have it would not update to this one.
Put its key at ${keyFile}, or name it with --key. To begin anew, under other ids, name another folder with --out.`,
  );
}

/** Nothing of an earlier build is put up together with a later one. */
export function clearFormer(out: string): void {
  for (const name of LEFT) rmSync(join(out, name), { recursive: true, force: true });
}

/** The public key in the manifest of a build that is there, base64; `null` where there is none. */
function formerKey(out: string): string | null {
  const file = join(out, 'chrome-mv3', 'manifest.json');
  if (!existsSync(file)) return null;
  return (JSON.parse(readFileSync(file, 'utf8')) as { key?: string }).key ?? null;
}
