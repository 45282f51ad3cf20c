import { type Moment, readMoment } from './moment.ts';
import { isTimeZone, type Place } from './place.ts';

const STYLES: Record<string, Intl.DateTimeFormatOptions> = {
  short: { dateStyle: 'short' },
  medium: { dateStyle: 'medium' },
  long: { dateStyle: 'long' },
  full: { dateStyle: 'full' },
  time: { timeStyle: 'short' },
  datetime: { dateStyle: 'medium', timeStyle: 'short' },
};

/**
 * The filter `date` where its format has no `%` in it: `short`, `medium` (also for anything unknown), `long`, `full`, `time` or `datetime`, in the agent's
 * language, and in `zone` or the agent's own. A whole day is that day everywhere. What is no date stays as it is.
 */
export function dateText(
  place: Place,
  now: number,
  value: unknown,
  style?: unknown,
  zone?: unknown,
): unknown {
  const timeZone = isTimeZone(zone) ? zone : place.timeZone;
  const moment = readMoment(value, now, place.timeZone);
  if (moment === null) return value;
  const options = optionsOf(style, moment);
  if (options === null) return value;
  return new Intl.DateTimeFormat(place.locale, {
    ...options,
    timeZone: moment.wholeDay ? 'UTC' : timeZone,
  }).format(moment.at);
}

/** `null` where a whole day is asked for its time. */
function optionsOf(style: unknown, { wholeDay }: Moment): Intl.DateTimeFormatOptions | null {
  const name = typeof style === 'string' && Object.hasOwn(STYLES, style) ? style : 'medium';
  const { timeStyle, dateStyle } = STYLES[name] ?? {};
  if (!wholeDay) return { ...(dateStyle && { dateStyle }), ...(timeStyle && { timeStyle }) };
  return dateStyle === undefined ? null : { dateStyle };
}
