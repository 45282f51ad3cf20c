import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gzippedSize, LIMITS, sidebarSize } from '../../scripts/print-sizes.ts';
import { builtFor } from '../driver/builds.ts';
import type { BenchOptions, Measured } from './measure.ts';
import { kB, type Table } from './table.ts';

/** The parts that have a limit come first; then every script that the build holds and that weighs more than this, in bytes gzipped. */
const WORTH_NAMING = 3000;

/** How large the store build's bundles are. */
export async function measureSizes({ browser }: BenchOptions): Promise<Measured> {
  const { extension, done } = await builtFor(browser, null);
  try {
    return { tables: [tableOf(extension)], samples: {} };
  } finally {
    await done();
  }
}

function tableOf(build: string): Table {
  const scripts = globSync(`${build}/**/*.{js,css}`)
    .map((path) => ({ name: basename(path), raw: readFileSync(path).length, gzip: gzippedSize(path) }))
    .filter(({ gzip }) => gzip >= WORTH_NAMING)
    .toSorted((a, b) => b.gzip - a.gzip);
  const content = `${build}/helpdesk.js`;
  return {
    title: 'Sizes',
    head: ['Bundle', 'gzip', 'raw', 'limit, gzip'],
    rows: [
      [
        'content script',
        kB(gzippedSize(content)),
        kB(readFileSync(content).length),
        kB(LIMITS['helpdesk.js']),
      ],
      ['sidebar before the Liquid worker', kB(sidebarSize(build)), '', kB(LIMITS.sidebar)],
      ...scripts.map(({ name, raw, gzip }) => [name, kB(gzip), kB(raw), '']),
    ],
    notes: ['The store build. kB of 1000 bytes; gzip at level 9.'],
  };
}
