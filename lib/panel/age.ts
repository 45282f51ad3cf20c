import { formatLocale, t } from '../i18n.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How old an answer is, for people: "just now", "4 min ago", "3 h ago", "yesterday", "12 Nov". Both in milliseconds since the epoch. */
export function ageText(at: number, now: number): string {
  const age = now - at;
  if (age < MINUTE) return t('age.justNow');
  if (age < HOUR) return t('age.minutes', { minutes: Math.floor(age / MINUTE) });
  const days = daysBetween(at, now);
  if (days === 0) return t('age.hours', { hours: Math.floor(age / HOUR) });
  return days === 1 ? t('age.yesterday') : dateText(at, now);
}

/** Calendar days of the agent's own time zone. */
function daysBetween(at: number, now: number): number {
  const midnight = (time: number) => new Date(time).setHours(0, 0, 0, 0);
  return Math.round((midnight(now) - midnight(at)) / (24 * HOUR));
}

function dateText(at: number, now: number): string {
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  const parts: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' };
  return new Intl.DateTimeFormat(formatLocale(), sameYear ? parts : { ...parts, year: 'numeric' }).format(at);
}
