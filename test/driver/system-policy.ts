import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { BrowserKind } from './find-browser.ts';
import { firefoxTurn } from './firefox-turn.ts';
import { waitUntil } from './wait-until.ts';

/** Whether we may write where the system keeps its policies. */
export const MAY_SET_POLICY = process.platform === 'linux' && process.getuid?.() === 0;

/** A browser's policies by name, as its own file has them. */
export type Policies = Record<string, unknown>;

/** What a test adds to the system's policies. */
export interface SystemPolicy {
  /**
   * Says these in place of what it said before; `null` says nothing any more. Chromium hears of it while it runs. Firefox reads its policies when it starts, and has one file
   * for all: it is ours until it is taken back, and whoever else wants it waits.
   */
  set(policies: Policies | null): Promise<void>;
  /** Puts everything back as it was, as does the end of this process. */
  close(): void;
}

/** Files of tests that run at once may all have policies: Chromium reads every file in its folder, and each test has its own there, by `name`. */
export function systemPolicy(kind: BrowserKind, name: string): SystemPolicy {
  const policy =
    kind === 'chromium'
      ? inFile(`/etc/chromium/policies/managed/deskside-${name}.json`, (ours) => ours)
      : inTurns(inFile('/etc/firefox/policies/policies.json', besideOthers));
  process.once('exit', policy.close);
  return policy;
}

/** What fills `storage.managed` of one extension. */
export function managedBy(kind: BrowserKind, extension: string, values: object): Policies {
  return { '3rdparty': { [kind === 'chromium' ? 'extensions' : 'Extensions']: { [extension]: values } } };
}

/** `whole` makes the file's content out of our policies and what was in it before. */
function inFile(file: string, whole: (ours: Policies, former: string | null) => object): SystemPolicy {
  let former: string | null | undefined;
  const close = () => {
    if (former === undefined) return;
    if (former === null) removeWithFolders(file);
    else writeFileSync(file, former);
    settle(file);
    former = undefined;
  };
  return {
    close,
    async set(policies) {
      if (policies === null) return close();
      if (former === undefined) former = existsSync(file) ? readFileSync(file, 'utf8') : null;
      const content = JSON.stringify(whole(policies, former));
      await waitUntil('the system to take a policy', () => write(file, content), 2000);
    },
  };
}

/** Whole at once. Another test may remove the folder, empty as it is, just before the file comes into it: then this throws, and is tried again. */
function write(file: string, content: string): true {
  mkdirSync(dirname(file), { recursive: true });
  const beside = join(dirname(dirname(file)), `${basename(file)}.part`);
  writeFileSync(beside, content);
  utimesSync(beside, LONG_AGO, LONG_AGO);
  renameSync(beside, file);
  settle(file);
  return true;
}

/** Chromium waits five seconds after a file or folder of a new time, lest somebody still writes to it: ours are whole, and always of one time. */
function settle(file: string): void {
  for (const path of [file, dirname(file)]) if (existsSync(path)) utimesSync(path, LONG_AGO, LONG_AGO);
}

/** In seconds since the epoch. */
const LONG_AGO = 1;

/** The folders go too as far as they are empty: browsers come without them. */
function removeWithFolders(file: string): void {
  rmSync(file, { force: true });
  try {
    for (let folder = dirname(file); folder !== '/etc'; folder = dirname(folder)) rmdirSync(folder);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!['ENOTEMPTY', 'ENOENT'].includes(code)) throw error;
  }
}

function inTurns(policy: SystemPolicy): SystemPolicy {
  let giveBack: (() => void) | null = null;
  const close = () => {
    policy.close();
    giveBack?.();
    giveBack = null;
  };
  return {
    close,
    async set(policies) {
      if (policies === null) return close();
      giveBack ??= await firefoxTurn().take();
      await policy.set(policies);
    },
  };
}

function besideOthers(ours: Policies, former: string | null): object {
  const { policies = {} } = JSON.parse(former ?? '{}') as { policies?: Policies };
  return { policies: merged(policies, ours) };
}

function merged(one: Policies, other: Policies): Policies {
  const entries = Object.entries(other).map(([name, value]) => {
    const there = one[name];
    return [name, isGroup(there) && isGroup(value) ? merged(there, value) : value];
  });
  return { ...one, ...Object.fromEntries(entries) };
}

function isGroup(value: unknown): value is Policies {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
