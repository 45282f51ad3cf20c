import { formatLocale } from '../../lib/i18n.ts';

/** A moment for people, to the second: `22 Nov 2026, 03:41:07`. In milliseconds since the epoch. */
export function momentText(at: number): string {
  return new Intl.DateTimeFormat(formatLocale(), { dateStyle: 'medium', timeStyle: 'medium' }).format(at);
}
