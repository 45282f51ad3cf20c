/** A duration for people; browsers' clocks are coarse: `under 1 ms`, `84 ms`, `3.02 s`. */
export function durationText(ms: number): string {
  if (ms < 1) return 'under 1 ms';
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(2)} s`;
}
