import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Build, builtFor } from './builds.ts';
import type { BrowserKind } from './find-browser.ts';

/** Nobody else's add-on: what is set for it on this machine reaches no other test. */
const ADD_ON = 'policy-test@deskside.example';

/** The store build in a folder, and in Firefox under an id, of its own: a system's policy for it is for no other test's browser. */
export async function ownBuild(browser: BrowserKind): Promise<Build> {
  const folder = await mkdtemp(join(tmpdir(), 'deskside-own-'));
  const { extension, done } = await builtFor(browser, null);
  await cp(extension, folder, { recursive: true });
  await done();
  if (browser === 'firefox') await rename(join(folder, 'manifest.json'));
  return { extension: folder, done: () => rm(folder, { recursive: true, force: true }) };
}

async function rename(file: string): Promise<void> {
  const manifest = JSON.parse(await readFile(file, 'utf8')) as {
    browser_specific_settings: { gecko: object };
  };
  const { gecko } = manifest.browser_specific_settings;
  const renamed = { ...manifest, browser_specific_settings: { gecko: { ...gecko, id: ADD_ON } } };
  await writeFile(file, JSON.stringify(renamed));
}
