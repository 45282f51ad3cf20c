import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { zipExtension } from '../../scripts/organisation/zip.ts';
import { type Files, readBuild } from '../../scripts/release/read-build.ts';
import { readZip } from '../../scripts/release/read-zip.ts';
import { zipFaults } from '../../scripts/release/zip-faults.ts';

/** One for all tests of this file, for packing takes a second. */
const folder = mkdtempSync(join(tmpdir(), 'deskside-zip-'));
const path = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));
const BUILT: Record<string, string> = {
  'manifest.json': '{"manifest_version": 3, "name": "Sample", "version": "1"}',
  'background.js': 'console.log(1);\n'.repeat(500),
  'assets/názvy.css': 'p { color: red }',
};

/** web-ext's, which is another packer than the one whose zips the stores get. */
let packed: Buffer;
let build: Files;

beforeAll(async () => {
  for (const [name, text] of Object.entries(BUILT)) {
    mkdirSync(dirname(path(`build/${name}`)), { recursive: true });
    writeFileSync(path(`build/${name}`), text);
  }
  packed = readFileSync(await zipExtension(path('build'), path('out'), 'sample.zip'));
  build = readBuild(path('build'));
});

describe('a ZIP is read', () => {
  test('file by file, folders left out', () => {
    const files = Object.fromEntries(readZip(packed).map(({ name, bytes }) => [name, bytes.toString()]));
    expect(files).toEqual(BUILT);
  });

  test('with the time that its packer gave', () => {
    expect(readZip(packed).every(({ stamp }) => stamp > 0)).toBe(true);
  });

  test('not where a byte of a file is another', () => {
    const start = packed.indexOf('manifest.json') + 40;
    const damaged = Buffer.from(packed);
    damaged[start] = (damaged[start] ?? 0) ^ 1;
    expect(() => readZip(damaged)).toThrow();
  });

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['its end cut off', 'cut'],
    ['no ZIP', Buffer.from('<!doctype html><title>Not found</title>')],
  ])('not where it is %s', (_, bytes) => {
    const zip = bytes === 'cut' ? packed.subarray(0, -30) : (bytes as Buffer);
    expect(() => readZip(zip)).toThrow('The ZIP cannot be read');
  });
});

describe('a store’s zip holds what the build holds', () => {
  const zipped = () =>
    [...build]
      .map(([name, bytes]) => ({ name, bytes, stamp: 0 }))
      .sort((one, other) => (one.name < other.name ? -1 : 1));

  test('and nothing is wrong with it then', () => {
    expect(zipFaults(zipped(), build)).toEqual([]);
  });

  test.each<[string, (entries: ReturnType<typeof zipped>) => ReturnType<typeof zipped>]>([
    ['manifest.json is missing', (entries) => entries.filter(({ name }) => name !== 'manifest.json')],
    [
      'notes.txt is not in the build',
      (entries) => [...entries, { ...entries[0], name: 'notes.txt' } as never],
    ],
    [
      'background.js is not as it was built',
      (entries) =>
        entries.map((each) => (each.name === 'background.js' ? { ...each, bytes: Buffer.from('2') } : each)),
    ],
    ['its files are not in the order of their names, each once', (entries) => entries.toReversed()],
    [
      'its files are not in the order of their names, each once',
      (entries) => entries.flatMap((each) => [each, each]),
    ],
    [
      'background.js bears the time at which it was made',
      (entries) => entries.map((each) => (each.name === 'background.js' ? { ...each, stamp: 1 } : each)),
    ],
  ])('else it says: %s', (fault, change) => {
    expect(zipFaults(change(zipped()), build)).toEqual([fault]);
  });
});
