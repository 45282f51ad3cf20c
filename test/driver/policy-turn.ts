import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitUntil } from './wait-until.ts';

/** Firefox has one file of policies on a machine: whoever has put it there stands in this one. */
const TURN = join(tmpdir(), 'deskside-firefox-policy');

/** Waits until no other process has Firefox's policies in hand, and gives what hands them on. One that has ended holds nobody up. */
export async function takeTurn(file = TURN, patience = 100_000): Promise<() => void> {
  await waitUntil('the turn at the policies of Firefox', () => isOurs(file), patience);
  return () => rmSync(file, { force: true });
}

function isOurs(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (!isRunning(Number(readFileSync(file, 'utf8')))) rmSync(file, { force: true });
    return false;
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
