import { formatLocale, t } from '../../lib/i18n.ts';

/** A duration for people; browsers' clocks are coarse: `under 1 ms`, `84 ms`, `3.02 s`. */
export function durationText(ms: number): string {
  if (ms < 1) return t('diagnosis.duration.underMs');
  if (ms < 1000) return t('diagnosis.duration.ms', { n: Math.round(ms) });
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return t('diagnosis.duration.s', { n: (ms / 1000).toLocaleString(formatLocale(), digits) });
}
