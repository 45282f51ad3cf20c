import { count, type Table } from '../bench/table.ts';
import type { Held } from './isolates.ts';
import type { Sample } from './sample.ts';
import type { SoakReport } from './soak.ts';

/** The samples of a soak as a table, with how it went. */
export function soakTable({ samples, ways, deaths, seconds }: SoakReport): Table {
  const isHeaps = samples[0]?.memory.of === 'heaps';
  const went = Object.entries(ways).map(([way, times]) => `${way} ${count(times)}`);
  return {
    title: 'Ticket switches, one after another',
    head: [
      'Switches',
      ...(isHeaps
        ? ['page heap', 'sidebar heap', ...PARTS.map((part) => `${part} page / sidebar`), 'workers']
        : PROCESSES),
      'sidebars, templates',
      'storage.session',
      'answers, log',
    ],
    rows: samples.map((sample) => [
      count(sample.switches),
      ...memoryCells(sample),
      `${sample.sidebars}, ${sample.templates}`,
      megabytes(sample.kept.session),
      `${sample.kept.rows['answers'] ?? 0}, ${sample.kept.rows['log'] ?? 0}`,
    ]),
    notes: [
      `${went.join(', ')}; the background ended ${deaths} times; ${count(seconds)} s. All windows together, after a forced collection.`,
    ],
  };
}

const PARTS = ['nodes', 'listeners', 'documents', 'frames'] as const satisfies (keyof Held)[];
const PROCESSES = ['extension process', 'web processes'];

function memoryCells({ memory }: Sample): string[] {
  if (memory.of === 'processes') return [megabytes(memory.extension), megabytes(memory.web)];
  const { page, sidebar, workers } = memory;
  return [
    megabytes(page.heap),
    megabytes(sidebar.heap),
    ...PARTS.map((part) => `${count(page[part])} / ${count(sidebar[part])}`),
    count(workers),
  ];
}

/** `1.23 MB`, of a million bytes each. */
function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(2)} MB`;
}
