import type { LogRow } from './log-row.ts';
import { percentile } from './pace.ts';

/** How a connector's last lookups went, of those that were sent. Durations in milliseconds, timeouts among them. */
export interface LookupStats {
  lookups: number;
  p50: number;
  p95: number;
  /** Errors and timeouts, from 0 to 1. */
  errorRate: number;
}

type Row = Pick<LogRow, 'status' | 'reason' | 'durationMs'>;

/** `null` where no lookup was sent. */
export function lookupStats(rows: readonly Row[]): LookupStats | null {
  const sent = rows.filter(wasSent);
  const durations = sent.map(({ durationMs }) => durationMs);
  const [p50, p95] = [percentile(durations, 0.5), percentile(durations, 0.95)];
  if (p50 === null || p95 === null) return null;
  const failed = sent.filter(({ status }) => status === 'error' || status === 'timeout').length;
  return { lookups: sent.length, p50, p95, errorRate: failed / sent.length };
}

/** What never left this computer says nothing about an endpoint. */
function wasSent({ reason }: Row): boolean {
  switch (reason) {
    case 'offline':
    case 'permission-missing':
    case 'secret-missing':
    case 'secret-unreadable':
    case 'vault-unreadable':
    case 'paused':
      return false;
    default:
      return true;
  }
}
