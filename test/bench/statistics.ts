/** What many runs of one measure say. Whatever unit the samples have. */
export interface Summary {
  runs: number;
  p50: number;
  p95: number;
}

/** Throws where there is no sample: a measure that measured nothing is no measure. */
export function summarise(samples: readonly number[]): Summary {
  return { runs: samples.length, p50: percentile(samples, 0.5), p95: percentile(samples, 0.95) };
}

/** By nearest rank: always a sample that was really taken. `share` is from 0 to 1. Throws where there is no sample. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) throw new Error('Nothing was measured.');
  return found;
}

/** How many times as much as the baseline; the medians are compared, for they hold still. */
export function ratio(measured: Summary, baseline: Summary): number {
  return measured.p50 / baseline.p50;
}

/** What came on top of its baseline in each run, for samples that were taken in pairs. Throws where one has no partner. */
export function differences(measured: readonly number[], baseline: readonly number[]): number[] {
  if (measured.length !== baseline.length) throw new Error('Samples without their partners.');
  return measured.map((sample, index) => sample - (baseline[index] ?? 0));
}

/** The order of one round: each round begins with another of them, so that none is always measured after the same other. */
export function turned<T>(entries: readonly T[], round: number): T[] {
  const start = entries.length === 0 ? 0 : round % entries.length;
  return [...entries.slice(start), ...entries.slice(0, start)];
}
