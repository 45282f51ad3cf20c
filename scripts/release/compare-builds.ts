import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Made, makeZips } from './make-zips.ts';
import { readZip } from './read-zip.ts';

/** SHA-256 of a file, in hex. */
export function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** The zips of one kind, made three times: their SHA-256. */
export interface Compared {
  of: Made['of'];
  first: string;
  again: string;
  /** Built from the sources' zip, unpacked in another folder. */
  fromSources: string;
}

/** Makes the zips of the sources at `root` a second time, and a third time from the zip of the sources, with the same packages beside them. */
export async function compareBuilds(root: string, first: readonly Made[]): Promise<Compared[]> {
  const folder = mkdtempSync(join(tmpdir(), 'deskside-zip-'));
  try {
    const again = await makeZips(root, join(folder, 'again'));
    const sources = join(folder, 'sources');
    unpackSources(first, sources);
    symlinkSync(join(root, 'node_modules'), join(sources, 'node_modules'), 'junction');
    const rebuilt = await makeZips(sources, join(folder, 'from-sources'));
    return first.map(({ of, file }) => ({
      of,
      first: hashOf(file),
      again: hashIn(again, of),
      fromSources: hashIn(rebuilt, of),
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function hashIn(made: readonly Made[], of: Made['of']): string {
  const found = made.find((each) => each.of === of);
  return found === undefined ? 'not made' : hashOf(found.file);
}

function unpackSources(made: readonly Made[], folder: string): void {
  const zip = made.find(({ of }) => of === 'sources');
  if (zip === undefined) throw new Error('There is no zip of the sources.');
  for (const { name, bytes } of readZip(readFileSync(zip.file))) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
}
