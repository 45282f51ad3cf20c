import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitUntil } from './wait-until.ts';

/** Firefox has one file of policies on a machine, and reads it when it starts: processes agree here on who starts what. */
export interface FirefoxTurn {
  /** Waits until no other process has the policies in hand and no other Firefox is starting, and gives what hands them on. */
  take(): Promise<() => void>;
  /** Starts a Firefox that no policy of another process reaches; many may start at once. */
  withoutPolicies<T>(start: () => Promise<T>): Promise<T>;
}

/** Whoever has ended without giving anything back holds nobody up. `patience` in milliseconds: longer nobody waits. */
export function firefoxTurn(
  folder = join(tmpdir(), 'deskside-firefox-turn'),
  patience = 100_000,
): FirefoxTurn {
  /** Whoever has the policies in hand stands in this file, */
  const turn = join(folder, 'turn');
  /** and here is a file for each Firefox that starts without them. */
  const starts = join(folder, 'starts');
  mkdirSync(starts, { recursive: true });
  return {
    async take() {
      await waitUntil('the turn at the policies of Firefox', () => isOurs(turn), patience);
      const giveBack = () => rmSync(turn, { force: true });
      try {
        await waitUntil('the starts of other Firefoxes', () => startingIn(starts) === 0, patience);
        return giveBack;
      } catch (error) {
        giveBack();
        throw error;
      }
    },
    async withoutPolicies(start) {
      const marker = join(starts, `${process.pid}-${crypto.randomUUID()}`);
      await waitUntil('the end of another test’s policy', () => hasBegun(marker, turn), patience);
      try {
        return await start();
      } finally {
        rmSync(marker, { force: true });
      }
    },
  };
}

/** Says so first and looks then: of two that do so at once, one gives way. */
function hasBegun(marker: string, turn: string): boolean {
  writeFileSync(marker, '');
  const holder = holderOf(turn);
  if (holder === null || holder === process.pid) return true;
  rmSync(marker, { force: true });
  return false;
}

function isOurs(turn: string): boolean {
  try {
    writeFileSync(turn, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    holderOf(turn);
    return false;
  }
}

/** The process that stands in the file, 0 for one that is about to; `null` where there is none. The file of one that has ended goes. */
function holderOf(turn: string): number | null {
  if (!existsSync(turn)) return null;
  const pid = Number(readOrNothing(turn));
  if (isRunning(pid)) return pid;
  rmSync(turn, { force: true });
  return null;
}

/** The file may go at any moment. */
function readOrNothing(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function startingIn(starts: string): number {
  const markers = readdirSync(starts);
  const gone = markers.filter((name) => !isRunning(Number.parseInt(name, 10)));
  for (const name of gone) rmSync(join(starts, name), { force: true });
  return markers.length - gone.length;
}

/** Of 0 too: that is whoever asks. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
