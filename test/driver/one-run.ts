import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILDS } from './builds.ts';
import { freePort } from './free-port.ts';

/** How many files run beside each other, each with a browser of its own: one for each of the two processors that CI has. With a third one each takes that much longer. */
export const AT_ONCE = 2;

/** Where the desk and its endpoints stand in a run, two ports for each file that runs: the same ones each time, so that the build made for them serves every file. */
const PORTS = 'DESKSIDE_PORTS';

/** Set up for one run of the browser tests, once for all projects in it: builds are kept until its end. Gives what removes them. */
export default async function oneRun(): Promise<() => Promise<void>> {
  if (process.env[BUILDS] !== undefined) return async () => {};
  const folder = await mkdtemp(join(tmpdir(), 'deskside-builds-'));
  const ports = new Set<number>();
  while (ports.size < 2 * AT_ONCE) ports.add(await freePort());
  process.env[BUILDS] = folder;
  process.env[PORTS] = [...ports].join();
  return () => rm(folder, { recursive: true, force: true });
}

/** The ports of this file's desk; any free ones where there is no run, in the demo. */
export function portsOfRun(): { desk: number; endpoints: number } {
  const place = (Number(process.env['VITEST_POOL_ID'] ?? 1) - 1) * 2;
  const [desk = 0, endpoints = 0] = (process.env[PORTS] ?? '')
    .split(',')
    .map(Number)
    .slice(place, place + 2);
  return { desk, endpoints };
}
