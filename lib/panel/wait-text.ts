/** How much of a pause is left, for people: `0:23`, `4:05`. Both in milliseconds since the epoch; `null` when it is over. */
export function timeLeft(until: number, now: number): string | null {
  const seconds = Math.ceil((until - now) / 1000);
  if (seconds <= 0) return null;
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
