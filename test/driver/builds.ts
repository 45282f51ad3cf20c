import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildOrganisation, buildStore } from '../../scripts/organisation-build.ts';
import type { BrowserKind } from './find-browser.ts';
import { waitUntil } from './wait-until.ts';

/** A built extension's folder. */
export interface Build {
  extension: string;
  /** Removes it, unless the run keeps it for the next test that wants the same. */
  done(): Promise<void>;
}

/** Where builds stay for a whole run of the browser tests: set by `one-run.ts`, for a build takes longer than most tests. */
export const BUILDS = 'DESKSIDE_BUILDS';

/** The extension for one browser: an organisation's with this config baked in, or the store's for `null`. */
export async function builtFor(browser: BrowserKind, config: unknown): Promise<Build> {
  const kept = process.env[BUILDS];
  if (kept !== undefined) return { extension: await keptBuild(kept, browser, config), done: async () => {} };
  const folder = await mkdtemp(join(tmpdir(), 'deskside-build-'));
  const done = () => rm(folder, { recursive: true, force: true });
  try {
    return { extension: await build(folder, browser, config), done };
  } catch (error) {
    await done();
    throw error;
  }
}

/** A build has its place only when it is whole. */
async function keptBuild(kept: string, browser: BrowserKind, config: unknown): Promise<string> {
  const name = createHash('sha256')
    .update(JSON.stringify([browser, config]))
    .digest('hex')
    .slice(0, 16);
  const place = join(kept, name);
  return inTurn(async () => {
    if (!existsSync(place)) await rename(await build(join(kept, 'unfinished'), browser, config), place);
    return place;
  });
}

/** One build at a time in a run: they share a folder for generated types. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const kept = process.env[BUILDS];
  if (kept === undefined) return work();
  const turn = join(kept, 'turn');
  await waitUntil('the turn to build', () => hasMade(turn), 100_000);
  try {
    return await work();
  } finally {
    await rmdir(turn);
  }
}

/** Whether the folder was not there: one of several processes is told so. */
async function hasMade(folder: string): Promise<boolean> {
  try {
    await mkdir(folder);
    return true;
  } catch {
    return false;
  }
}

async function build(folder: string, browser: BrowserKind, config: unknown): Promise<string> {
  const target = browser === 'chromium' ? 'chrome' : 'firefox';
  if (config === null) return buildStore(target, folder);
  const file = join(folder, 'config.json');
  await mkdir(folder, { recursive: true });
  await writeFile(file, JSON.stringify(config));
  return buildOrganisation(file, target, folder);
}
