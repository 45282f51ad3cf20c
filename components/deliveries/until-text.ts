import { t } from '../../lib/i18n.ts';
import { timeLeft } from '../../lib/panel/wait-text.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long until something is due, for people: `0:23`, `29:05`, `13 h 59 min`. Both in milliseconds since the epoch; `null` when it is. */
export function untilText(due: number, now: number): string | null {
  const left = due - now;
  if (left < HOUR) return timeLeft(due, now);
  const minutes = Math.ceil(left / MINUTE);
  return t('deliveries.row.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}
