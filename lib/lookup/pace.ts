/** With fewer answers nobody can say what is usual. */
const FEWEST = 5;
/** Nobody calls a wait slow that is shorter than this, in milliseconds. */
const NEVER_SLOW = 800;

/** The smallest of the values that is not below `share` of them (nearest rank); `null` without values. `share` from 0 to 1. */
export function percentile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}

/** After how many milliseconds a lookup is slow, by how long its connector's last answers took: their 95th percentile. `null` while too few are known. */
export function slowAfter(durations: readonly number[]): number | null {
  const p95 = durations.length < FEWEST ? null : percentile(durations, 0.95);
  return p95 === null ? null : Math.max(p95, NEVER_SLOW);
}
