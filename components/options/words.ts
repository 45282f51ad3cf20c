import { counted, formatLocale, t } from '../../lib/i18n.ts';
import type { Connector } from '../../lib/lookup/connector.ts';
import type { LogRow } from '../../lib/lookup/log-row.ts';
import type { LookupStats } from '../../lib/lookup/lookup-stats.ts';
import type { BadgeColor } from '../ui/Badge.tsx';
import { dialect } from './dialects.ts';

/** What a lookup came to, as a badge: the words that agents read in the sidebar. */
export function outcomeBadge({ status, http }: Pick<LogRow, 'status' | 'http'>): {
  color: BadgeColor;
  label: string;
} {
  switch (status) {
    case 'found':
      return { color: 'green', label: t('options.outcome.found') };
    case 'not_found':
      return { color: 'gray', label: t('failures.title.unknown') };
    case 'error':
      return {
        color: 'red',
        label:
          http === undefined || http < 400
            ? t('failures.title.error')
            : t('failures.title.errorStatus', { http }),
      };
    case 'timeout':
      return { color: 'yellow', label: t('options.outcome.timeout') };
  }
}

/** How the last lookups of a connector went: `50 lookups · median 84 ms · 95 % within 240 ms · 4 % failed`. */
export function statsText({ lookups, p50, p95, errorRate }: LookupStats): string {
  const [median, within] = [durationText(p50), durationText(p95)];
  return counted('options.connectors.stats', lookups, {
    median,
    within,
    failed: Math.round(errorRate * 100),
  });
}

/** The same in a list, where a connector may not have been asked yet. */
export function lookupsText(stats: LookupStats | undefined): string {
  return stats === undefined ? t('options.log.none') : statsText(stats);
}

const TWO_DIGITS = { minimumFractionDigits: 2, maximumFractionDigits: 2 };

/** A duration for people: `84 ms`, `3.02 s`. */
export function durationText(ms: number): string {
  if (ms < 1000) return t('options.duration.milliseconds', { n: Math.round(ms) });
  const seconds = new Intl.NumberFormat(formatLocale(), TWO_DIGITS).format(ms / 1000);
  return t('options.duration.seconds', { n: seconds });
}

/** What kind of panel a connector has, in a few words: `Badge panel · Disqua YourCRM`. */
export function kindText(connector: Connector): string {
  const kind =
    connector.template === undefined
      ? t('options.connectors.kindBadge')
      : t('options.connectors.kindTemplate');
  return connector.dialect === 'deskside'
    ? kind
    : t('options.connectors.kindAndDialect', { kind, dialect: dialect(connector.dialect).name });
}

/** A request or response for people: its JSON, after the headers where there are any, gets line breaks and indents. Anything else stays as it is. */
export function readable(text: string): string {
  const [head = '', ...rest] = text.split('\n\n');
  return rest.length === 0 ? prettyJson(text) : `${head}\n\n${prettyJson(rest.join('\n\n'))}`;
}

/** JSON with line breaks and indents; anything else as it is. */
function prettyJson(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
