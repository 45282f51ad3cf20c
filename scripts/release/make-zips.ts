import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { IDENTITY } from '../organisation/identity.ts';

/** Whose stores get a zip of their own. Edge's is Chrome's byte for byte. */
export const STORES = ['chrome', 'edge', 'firefox'] as const;
export type Store = (typeof STORES)[number];

/** A zip for one store, or of the sources, which addons.mozilla.org asks for; `build` is the folder that it was made of. */
export interface Made {
  of: Store | 'sources';
  file: string;
  build: string;
}

/**
 * Builds and zips the extension of the sources at `root`, as the stores get it, into `out`. WXT's zips bear no times and are in order: the same sources give the same bytes.
 * Throws with WXT's own words where the code is at fault.
 */
export async function makeZips(
  root: string,
  out: string,
  stores: readonly Store[] = STORES,
): Promise<Made[]> {
  for (const store of stores) await wxtZip(root, out, store);
  return stores.flatMap((store) => made(root, out, store));
}

/** The zips of one store that lie in `out`. */
function made(root: string, out: string, store: Store): Made[] {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  const build = join(out, `${store}-mv3`);
  const zip = (of: Made['of']): Made => ({ of, file: join(out, `deskside-${version}-${of}.zip`), build });
  return store === 'firefox' ? [zip(store), zip('sources')] : [zip(store)];
}

async function wxtZip(root: string, out: string, store: Store): Promise<void> {
  const wxt = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const env = { ...process.env, DESKSIDE_ORGANISATION: '', [IDENTITY]: '', DESKSIDE_OUT: out };
  try {
    await promisify(execFile)(process.execPath, [wxt, 'zip', '-b', store], {
      cwd: root,
      env,
      maxBuffer: 1e8,
    });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`The zip for ${store} was not made.\n${stdout}${stderr}`);
  }
}
