import type { LogRow } from '../../lib/lookup/log-row.ts';
import { Badge } from '../ui/Badge.tsx';
import { BodyText } from './BodyText.tsx';
import { Notes } from './Notes.tsx';
import { durationText, outcomeBadge } from './words.ts';

/** One lookup: when, what came of it, and on demand what was sent and what came back. */
export function LogEntry({ row }: { row: LogRow }) {
  const { color, label } = outcomeBadge(row);
  const summary = (
    <>
      <time dateTime={new Date(row.at).toISOString()}>{timeText(row.at)}</time>
      <Badge color={color}>{label}</Badge>
      <span>{row.http === undefined ? 'No HTTP status' : `HTTP ${row.http}`}</span>
      <span>{durationText(row.durationMs)}</span>
      {row.notes.length === 0 ? null : (
        <span class="muted">{row.notes.length === 1 ? '1 note' : `${row.notes.length} notes`}</span>
      )}
    </>
  );
  const hasMore = row.notes.length > 0 || row.request !== undefined || row.response !== undefined;
  if (!hasMore) return <li class="row log-row log-summary">{summary}</li>;
  return (
    <li class="row log-row">
      <details>
        <summary class="log-summary">{summary}</summary>
        <LogDetails row={row} />
      </details>
    </li>
  );
}

function LogDetails({ row }: { row: LogRow }) {
  return (
    <div class="log-details">
      <Notes notes={row.notes} />
      {row.request === undefined ? null : <BodyText label="Request" text={row.request} />}
      {row.response === undefined ? null : <BodyText label="Response" text={row.response} />}
    </div>
  );
}

function timeText(at: number): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' }).format(at);
}
