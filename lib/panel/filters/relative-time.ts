import { dayIn, readMoment } from './moment.ts';
import type { Place } from './place.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * The filter `relative_time`: "5 minutes ago", "yesterday", "in 3 weeks", in the agent's language. Days are those of the calendar where the agent is. What is no
 * date stays as it is.
 */
export function relativeTimeText({ locale, timeZone }: Place, now: number, value: unknown): unknown {
  const moment = readMoment(value, now, timeZone);
  if (moment === null) return value;
  const day = moment.wholeDay ? moment.at : dayIn(moment.at, timeZone);
  const days = (day - dayIn(now, timeZone)) / DAY;
  const [amount, unit] = moment.wholeDay ? inDays(days) : inTime(moment.at - now, days);
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(amount, unit);
}

type Distance = [amount: number, unit: Intl.RelativeTimeFormatUnit];

function inTime(distance: number, days: number): Distance {
  const far = Math.abs(distance);
  if (far < MINUTE) return [0, 'second'];
  if (far < HOUR) return [Math.trunc(distance / MINUTE), 'minute'];
  return days === 0 || far < 6 * HOUR ? [Math.trunc(distance / HOUR), 'hour'] : inDays(days);
}

function inDays(days: number): Distance {
  const far = Math.abs(days);
  if (far < 14) return [days, 'day'];
  if (far < 60) return [Math.trunc(days / 7), 'week'];
  return far < 365 ? [Math.trunc(days / 30.44), 'month'] : [Math.trunc(days / 365.25), 'year'];
}
