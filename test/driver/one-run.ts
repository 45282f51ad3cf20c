import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILDS } from './builds.ts';
import { lastingPort } from './free-port.ts';

/** Where the desk and its endpoints stand in a run, two ports: the same ones each time, so that the build made for them serves every file. */
const PORTS = 'DESKSIDE_PORTS';

/** Set up for one run of the browser tests: builds are kept until its end. Gives what removes them. */
export default async function oneRun(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'deskside-builds-'));
  process.env[BUILDS] = folder;
  process.env[PORTS] = [await lastingPort(), await lastingPort()].join();
  return () => rm(folder, { recursive: true, force: true });
}

/** The ports of this run; any free ones where there is no run, in the demo. */
export function portsOfRun(): { desk: number; endpoints: number } {
  const [desk = 0, endpoints = 0] = (process.env[PORTS] ?? '').split(',').map(Number);
  return { desk, endpoints };
}
