import { readMoment } from '../panel/filters/moment.ts';

/**
 * The time that a helpdesk writes, in milliseconds since the epoch: ISO 8601, seconds or milliseconds, English month names; one without a zone is the agent's own. `NaN`, neither older nor newer than
 * anything, where it is not known, or would be another day in another country: `11/10/2026`.
 */
export function timeIn(text = ''): number {
  if (!/\d/.test(text)) return Number.NaN;
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return readMoment(text, 0, timeZone)?.at ?? Number.NaN;
}
