import { existsSync, renameSync, utimesSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BrowserKind } from './find-browser.ts';

/** Whether we may write where the system keeps its policies. */
export const MAY_SET_POLICY = process.platform === 'linux' && process.getuid?.() === 0;

/** What the system's policy says of one extension. */
export interface SystemPolicy {
  /** `null` says nothing of it any more. */
  set(managed: object | null): Promise<void>;
  /** Puts everything back as it was. */
  close(): Promise<void>;
}

/** Chromium reads every file in its folder, and again when one changes; Firefox has one file, and reads it at its start. */
export async function systemPolicy(kind: BrowserKind, extension: string): Promise<SystemPolicy> {
  const file =
    kind === 'chromium'
      ? `/etc/chromium/policies/managed/deskside-${extension}.json`
      : '/etc/firefox/policies/policies.json';
  const folders = missingFolders(dirname(file));
  const former = existsSync(file) ? await readFile(file, 'utf8') : null;
  const restore = () => (former === null ? rm(file, { force: true }) : writeFile(file, former));
  const write = async (managed: object) => {
    await mkdir(dirname(file), { recursive: true });
    const beside = join(dirname(dirname(file)), `deskside-${extension}.part`);
    await writeFile(beside, JSON.stringify(policyOf(kind, extension, managed, former)));
    utimesSync(beside, 1, 1);
    renameSync(beside, file);
  };
  return {
    async set(managed) {
      await (managed === null ? restore() : write(managed));
      settle(file);
    },
    async close() {
      await restore();
      if (folders[0] !== undefined) await rm(folders[0], { recursive: true });
    },
  };
}

/** Chromium waits five seconds after a file of a new time, lest it is still being written. Ours are whole at once, and always of the same time. */
function settle(file: string): void {
  for (const path of [file, dirname(file)]) if (existsSync(path)) utimesSync(path, 1, 1);
}

function policyOf(kind: BrowserKind, extension: string, managed: object, former: string | null): object {
  if (kind === 'chromium') return { '3rdparty': { extensions: { [extension]: managed } } };
  const { policies = {} } = JSON.parse(former ?? '{}') as { policies?: Record<string, unknown> };
  const others = (policies['3rdparty'] ?? {}) as { Extensions?: object };
  const all = { ...others, Extensions: { ...others.Extensions, [extension]: managed } };
  return { policies: { ...policies, '3rdparty': all } };
}

/** The folders on the way that are not there yet, the outermost first. */
function missingFolders(folder: string): string[] {
  return existsSync(folder) ? [] : [...missingFolders(dirname(folder)), folder];
}
