import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitUntil } from './wait-until.ts';

/** Firefox has one file of policies on a machine: whoever has put it there stands in this one. */
const TURN = join(tmpdir(), 'deskside-firefox-policy');

/** And reads it as it starts: a file for each Firefox that starts without one, by the process that starts it. */
const STARTS = join(tmpdir(), 'deskside-firefox-starts');

const PATIENCE = 100_000;

/** Waits until no other process has Firefox's policies in hand and no other test's Firefox is starting, and gives what hands them on. */
export async function takeTurn(): Promise<() => void> {
  await waitUntil('the turn at the policies of Firefox', isOurs, PATIENCE);
  const giveBack = () => rmSync(TURN, { force: true });
  try {
    await waitUntil('the starts of other Firefoxes', () => starting().length === 0, PATIENCE);
    return giveBack;
  } catch (error) {
    giveBack();
    throw error;
  }
}

/** Starts a Firefox that no other test's policy reaches; many may start at once. */
export async function withoutPolicies<T>(start: () => Promise<T>): Promise<T> {
  const marker = join(STARTS, `${process.pid}-${crypto.randomUUID()}`);
  await waitUntil('the end of another test’s policy', () => hasBegun(marker), PATIENCE);
  try {
    return await start();
  } finally {
    rmSync(marker, { force: true });
  }
}

/** Says so first and looks then: of two that do so at once, one gives way. */
function hasBegun(marker: string): boolean {
  mkdirSync(STARTS, { recursive: true });
  writeFileSync(marker, '');
  const holder = whoseTurn();
  if (holder === null || holder === process.pid) return true;
  rmSync(marker, { force: true });
  return false;
}

function isOurs(): boolean {
  try {
    writeFileSync(TURN, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    whoseTurn();
    return false;
  }
}

/** The process that stands in the file, 0 for one that is about to; `null` where there is none. The file of one that has ended goes. */
function whoseTurn(): number | null {
  try {
    const pid = Number(readFileSync(TURN, 'utf8'));
    if (isRunning(pid)) return pid;
    rmSync(TURN, { force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return null;
}

/** The Firefoxes that are starting. Markers of processes that have ended go. */
function starting(): string[] {
  const markers = existsSync(STARTS) ? readdirSync(STARTS) : [];
  const gone = markers.filter((name) => !isRunning(Number.parseInt(name, 10)));
  for (const name of gone) rmSync(join(STARTS, name), { force: true });
  return markers.filter((name) => !gone.includes(name));
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
