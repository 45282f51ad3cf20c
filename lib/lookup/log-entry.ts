import { t } from '../i18n.ts';
import type { Asked } from './ask.ts';
import { maskedRequest } from './build-request.ts';
import type { Connector } from './connector.ts';
import type { LogRow } from './log-row.ts';

/** A body in the log is cut at so many characters. */
export const LONGEST_LOGGED = 20_000;

/** Whether a connector's log may hold requests and responses: it lies on the disk, as its answers then may. */
export function logsBodies({ logResults, cache }: Pick<Connector, 'logResults' | 'cache'>): boolean {
  return logResults && cache.keep === 'disk';
}

/**
 * The row for one lookup. Without bodies where the connector logs none, and where its answers must stay off the disk, for the log lies
 * there.
 */
export function logEntry(
  connector: Connector,
  { request, outcome, answer, notes, at, durationMs }: Asked,
): LogRow {
  const row: LogRow = { at, durationMs, status: answer.status, notes: [...notes] };
  if (answer.status === 'error') row.reason = answer.reason;
  if ('http' in answer) row.http = answer.http;
  if (!connector.logResults) return row;
  if (!logsBodies(connector)) {
    row.notes.push(t('notes.notLogged'));
    return row;
  }
  row.request = cut(requestText(maskedRequest(request)), row.notes, 'notes.requestCut');
  if ('text' in outcome) row.response = cut(outcome.text, row.notes, 'notes.responseCut');
  return row;
}

function requestText({ method, url, headers, body }: ReturnType<typeof maskedRequest>): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`${method} ${url}`, ...lines, '', body].join('\n');
}

function cut(text: string, notes: string[], note: 'notes.requestCut' | 'notes.responseCut'): string {
  if (text.length <= LONGEST_LOGGED) return text;
  notes.push(t(note, { length: LONGEST_LOGGED }));
  return text.slice(0, LONGEST_LOGGED);
}
