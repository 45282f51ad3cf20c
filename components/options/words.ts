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
      return { color: 'green', label: 'Found' };
    case 'not_found':
      return { color: 'gray', label: 'Unknown' };
    case 'error':
      return { color: 'red', label: http === undefined || http < 400 ? 'Error' : `Error ${http}` };
    case 'timeout':
      return { color: 'yellow', label: 'Timeout' };
  }
}

/** How the last lookups of a connector went: `50 lookups · median 84 ms · 95 % within 240 ms · 4 % failed`. */
export function statsText({ lookups, p50, p95, errorRate }: LookupStats): string {
  const failed = `${Math.round(errorRate * 100)} % failed`;
  if (lookups === 1) return `1 lookup · ${durationText(p50)} · ${failed}`;
  return `Last ${lookups} lookups · median ${durationText(p50)} · 95 % within ${durationText(p95)} · ${failed}`;
}

/** A duration for people: `84 ms`, `3.02 s`. */
export function durationText(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(2)} s`;
}

/** What kind of panel a connector has, in a few words: `Badge panel · Disqua YourCRM`. */
export function kindText(connector: Connector): string {
  const panel = connector.template === undefined ? 'Badge panel' : 'Template';
  return connector.dialect === 'deskside' ? panel : `${panel} · ${dialect(connector.dialect).name}`;
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
