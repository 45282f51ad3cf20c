import { counted, formatLocale, t } from '../../lib/i18n.ts';
import type { FailureReason } from '../../lib/lookup/answer.ts';
import { failureText } from '../../lib/lookup/failure-text.ts';
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
      <span>{row.http === undefined ? t('options.log.noHttp') : `HTTP ${row.http}`}</span>
      <span>{durationText(row.durationMs)}</span>
      <span class="muted">
        {row.notes.length === 0 ? null : counted('options.log.notes', row.notes.length)}
      </span>
    </>
  );
  const hasMore =
    row.reason !== undefined ||
    row.notes.length > 0 ||
    row.request !== undefined ||
    row.response !== undefined;
  if (!hasMore)
    return (
      <li class="row log-row">
        <div class="log-summary log-summary-plain">{summary}</div>
      </li>
    );
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
      {row.status === 'error' && row.reason !== undefined ? <p>{adviceOn(row.reason, row.http)}</p> : null}
      <Notes notes={row.notes} />
      {row.request === undefined ? null : <BodyText label={t('options.log.request')} text={row.request} />}
      {row.response === undefined ? null : <BodyText label={t('options.log.response')} text={row.response} />}
    </div>
  );
}

/** The sidebar's words for a failure. The log does not keep who can mend it: the words that are taken do not depend on it. */
function adviceOn(reason: FailureReason, http: number | undefined): string {
  return failureText({ status: 'error', reason, mender: 'endpoint', ...(http === undefined ? {} : { http }) })
    .advice;
}

function timeText(at: number): string {
  return new Intl.DateTimeFormat(formatLocale(), { dateStyle: 'medium', timeStyle: 'medium' }).format(at);
}
