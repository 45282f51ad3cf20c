import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { IDENTITY, type Identity } from './organisation/identity.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Builds the extension with a config file and its exact hosts baked in, and gives the folder to load. Throws with WXT's own words where the config or
 * the code is at fault. With an identity it has a name, ids and update addresses of its own.
 */
export function buildOrganisation(
  config: string,
  browser: 'chrome' | 'firefox',
  out: string,
  identity: Identity | null = null,
): Promise<string> {
  return build(config, browser, out, identity);
}

/** Builds the extension as the stores get it, without any config or host, and gives the folder to load. */
export function buildStore(browser: 'chrome' | 'firefox', out: string): Promise<string> {
  return build('', browser, out, null);
}

async function build(
  organisation: string,
  browser: 'chrome' | 'firefox',
  out: string,
  identity: Identity | null,
): Promise<string> {
  const env = {
    ...process.env,
    DESKSIDE_ORGANISATION: organisation,
    DESKSIDE_OUT: resolve(root, out),
    [IDENTITY]: identity === null ? '' : JSON.stringify(identity),
  };
  const wxt = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  try {
    await promisify(execFile)(process.execPath, [wxt, 'build', '-b', browser], { cwd: root, env });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`The build did not finish.\n${stdout}${stderr}`);
  }
  return join(resolve(root, out), `${browser}-mv3`);
}
