import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildOrganisation, buildStore } from '../../scripts/organisation-build.ts';
import type { BrowserKind } from './find-browser.ts';

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
  if (!existsSync(place)) {
    const folder = join(kept, `${name}-unfinished`);
    await mkdir(folder, { recursive: true });
    await rename(await build(folder, browser, config), place);
    await rm(folder, { recursive: true });
  }
  return place;
}

async function build(folder: string, browser: BrowserKind, config: unknown): Promise<string> {
  const target = browser === 'chromium' ? 'chrome' : 'firefox';
  if (config === null) return buildStore(target, folder);
  const file = join(folder, 'config.json');
  await writeFile(file, JSON.stringify(config));
  return buildOrganisation(file, target, folder);
}
