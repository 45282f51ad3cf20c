import type { BrowserKind } from '../driver/find-browser.ts';
import type { Table } from './table.ts';

/** How a run of the benchmark is wanted. */
export interface BenchOptions {
  browser: BrowserKind;
  runs: number;
  say: (text: string) => void;
}

/** What one part measured: tables to read, and every sample for a program. */
export interface Measured {
  tables: Table[];
  samples: Record<string, number[]>;
}

/** One part of the benchmark. Throws where something could not be measured. */
export type Measure = (options: BenchOptions) => Promise<Measured>;
