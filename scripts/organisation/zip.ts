import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const WEB_EXT = fileURLToPath(new URL('../../node_modules/web-ext/bin/web-ext.js', import.meta.url));

/** Packs a built extension's folder as `file` in `out`, and gives its path. By web-ext, for its ZIP is the one that addons.mozilla.org takes; Chromium takes it as well. */
export async function zipExtension(folder: string, out: string, file: string): Promise<string> {
  const args = ['build', '--source-dir', folder, '--artifacts-dir', out, '--filename', file];
  await promisify(execFile)(process.execPath, [
    WEB_EXT,
    ...args,
    '--overwrite-dest',
    '--no-config-discovery',
  ]);
  return join(out, file);
}
