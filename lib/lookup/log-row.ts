import type { FailureReason } from './answer.ts';

/** One lookup in the log, secrets masked. Bodies are left out where the connector says not to keep them. */
export interface LogRow {
  at: number;
  status: 'found' | 'not_found' | 'error' | 'timeout';
  reason?: FailureReason;
  http?: number;
  durationMs: number;
  /** What the answer had too much of, or of the wrong kind, and what was done about it. */
  notes: string[];
  request?: string;
  response?: string;
}
