import { readFileSync } from 'node:fs';
import { contentFaults } from './content-faults.ts';
import { asked, justified } from './justifications.ts';
import type { Made, Store } from './make-zips.ts';
import { manifestFaults } from './manifest-faults.ts';
import { type Files, readBuild } from './read-build.ts';
import { readZip } from './read-zip.ts';
import { zipFaults } from './zip-faults.ts';

const JUSTIFICATIONS = new URL('../../docs/store/permissions.md', import.meta.url);

/** What is wrong with a zip that a store is to get, in words. */
export function storeFaults({ file, build }: Made, store: Store): string[] {
  const entries = readZip(readFileSync(file));
  const files: Files = new Map(entries.map(({ name, bytes }) => [name, bytes]));
  return [
    ...zipFaults(entries, readBuild(build)),
    ...contentFaults(files),
    ...manifestFaults(files, store),
    ...permissionFaults(files),
  ];
}

function permissionFaults(files: Files): string[] {
  const known = justified(readFileSync(JUSTIFICATIONS, 'utf8'));
  return asked(JSON.parse(files.get('manifest.json')?.toString('utf8') ?? 'null'))
    .filter((name) => !known.has(name))
    .map((name) => `docs/store/permissions.md does not justify ${name}`);
}
