/** No lookup waits longer than this, whatever the endpoint says: an hour, in milliseconds. */
export const LONGEST_WAIT = 3_600_000;

/**
 * When an endpoint wants to be asked again, in milliseconds since the epoch, from its `Retry-After` (RFC 9110, 10.2.3): whole seconds or a date; no later than after `longest`. `null` where there is
 * none, where it cannot be read, and where it is over already.
 */
export function retryAt(header: string | null, now: number, longest = LONGEST_WAIT): number | null {
  const text = (header ?? '').trim();
  const at = /^\d+$/.test(text) ? now + Number(text) * 1000 : Date.parse(text);
  return at > now ? Math.min(at, now + longest) : null;
}
