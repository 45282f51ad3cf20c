/** A point in time in milliseconds since the epoch; of a whole day, midnight UTC of its date. */
export interface Moment {
  at: number;
  wholeDay: boolean;
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?$/i;
/** English month names, as in HTTP and mail headers: "Tue, 10 Nov 2026 08:00:00 GMT", "March 14, 2016". */
const NAMED = /^(?:[a-z]{3,9},? )?(?:\d{1,2} [a-z]{3,9}|[a-z]{3,9} \d{1,2}),? \d{4}\b/i;
const ZONE_AT_END = /(?:GMT|UTC|Z|[+-]\d{4})$/i;

/** Beyond this a number counts milliseconds, not seconds: it is the year 5138 in seconds, 1973 in milliseconds. */
const SECONDS_END = 1e11;
/** The range of a JavaScript `Date`. */
const FURTHEST = 8.64e15;

/**
 * Reads what endpoints write for a time: ISO 8601 with or without time and zone, seconds or milliseconds since the epoch, dates with English month names, `now`.
 * A time without a zone is the agent's own. `null` for anything else: "10/11/2026" is one day in one country and another in the next.
 */
export function readMoment(value: unknown, now: number, timeZone: string): Moment | null {
  if (typeof value === 'number') return fromEpoch(value);
  if (typeof value !== 'string') return null;
  const text = value.trim();
  if (text === 'now') return { at: now, wholeDay: false };
  if (text === 'today') return { at: dayIn(now, timeZone), wholeDay: true };
  if (/^\d{9,13}$/.test(text)) return fromEpoch(Number(text));
  return fromDay(text) ?? fromTime(text, timeZone) ?? fromNamed(text, timeZone);
}

/** Midnight UTC of the date that a time has in a zone. */
export function dayIn(at: number, timeZone: string): number {
  const day = 24 * 3_600_000;
  return Math.floor((at + offsetOf(at, timeZone)) / day) * day;
}

function fromEpoch(value: number): Moment | null {
  const at = Math.abs(value) < SECONDS_END ? value * 1000 : value;
  return Math.abs(at) <= FURTHEST ? { at, wholeDay: false } : null;
}

function fromDay(text: string): Moment | null {
  const [, year, month, day] = DAY.exec(text) ?? [];
  const at = utc([year, month, day]);
  return at === null ? null : { at, wholeDay: true };
}

function fromTime(text: string, timeZone: string): Moment | null {
  const [, year, month, day, hour, minute, second = '0', fraction = '0', zone] = TIME.exec(text) ?? [];
  const wall = utc([year, month, day, hour, minute, second]);
  if (wall === null) return null;
  const written = wall + Math.floor(Number(`0.${fraction}`) * 1000);
  return { at: zone === undefined ? inZone(written, timeZone) : written - zoneOffset(zone), wholeDay: false };
}

function fromNamed(text: string, timeZone: string): Moment | null {
  if (!NAMED.test(text)) return null;
  const zoned = ZONE_AT_END.test(text);
  const at = Date.parse(zoned ? text : `${text} UTC`);
  if (Number.isNaN(at)) return null;
  if (!zoned && !text.includes(':')) return { at, wholeDay: true };
  return { at: zoned ? at : inZone(at, timeZone), wholeDay: false };
}

/** The time of these parts in UTC; `null` where there is no such day or hour: `Date` would take 30 February for 2 March. */
function utc(parts: (string | undefined)[]): number | null {
  const [year = Number.NaN, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map(Number);
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  const same =
    date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
  return same ? date.getTime() : null;
}

/** Milliseconds that `+02:00` is ahead of UTC. */
function zoneOffset(zone: string): number {
  if (/^z$/i.test(zone)) return 0;
  const [, sign, hours, minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

/** When a clock on the wall of this zone shows what `wall` shows in UTC. */
function inZone(wall: number, timeZone: string): number {
  return wall - offsetOf(wall - offsetOf(wall, timeZone), timeZone);
}

/** Milliseconds that a zone is ahead of UTC at this time. */
function offsetOf(at: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  const [, sign, hours, minutes, seconds = '0'] = /GMT([+-])(\d{2}):(\d{2})(?::(\d{2}))?/.exec(name) ?? [];
  if (sign === undefined) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
}
