import { formatLocale, t } from '../i18n.ts';
import type { Answer, FailureReason, Mender } from '../lookup/answer.ts';
import type { Connector } from '../lookup/connector.ts';
import type { Preview } from '../lookup/preview.ts';
import { LARGEST_BODY } from '../lookup/read-body.ts';
import { failedText } from './failed-text.ts';
import { bad, type Checked, type Finding, good, warning } from './finding.ts';

/** Agents wait for a panel: an answer that takes longer is worth a word, in milliseconds. */
const SLOW = 1000;
/** A larger answer is worth a word, in bytes. */
const LARGE = LARGEST_BODY / 4;

type Rules = Pick<Connector, 'timeoutSeconds'>;

/** What one lookup gave, as far as the doctor reads it. */
export type Looked = Pick<Preview, 'answer' | 'notes' | 'durationMs' | 'response'>;

/** What one lookup says about the endpoint, as far as it came. */
export function checkAnswer(looked: Looked, rules: Rules): Finding[] {
  const { answer, response, durationMs } = looked;
  const failure = answer.status === 'error' || answer.status === 'timeout' ? failed(answer) : null;
  const isWell = (checked: Checked) => response !== undefined && failure?.checked !== checked;
  return [
    ...(failure === null ? [] : [failure]),
    ...(isWell('status') ? [good('status', t('doctor.status', { http: response?.http ?? 0 }))] : []),
    ...(isWell('time') ? [time(durationMs, rules)] : []),
    ...(isWell('size') ? [size(response?.body ?? '')] : []),
    ...(failure === null ? shape(looked) : []),
  ];
}

type Failure = Extract<Answer, { status: 'error' | 'timeout' }>;

function failed(answer: Failure): Finding {
  return bad(placeOf(answer), failedText(answer), menderOf(answer));
}

function menderOf(answer: Failure): Mender {
  return answer.status === 'timeout' ? 'endpoint' : answer.mender;
}

function placeOf(answer: Failure): Checked {
  return answer.status === 'timeout' ? 'time' : PLACES[answer.reason];
}

const PLACES: Record<FailureReason, Checked> = {
  http: 'status',
  redirect: 'status',
  'rate-limited': 'status',
  paused: 'status',
  'not-json': 'shape',
  'wrong-shape': 'shape',
  empty: 'shape',
  'too-large': 'size',
  'cut-short': 'size',
  unreachable: 'connection',
  offline: 'connection',
  'permission-missing': 'connection',
  'secret-missing': 'secret',
  'secret-unreadable': 'secret',
  'vault-unreadable': 'secret',
};

function time(durationMs: number, { timeoutSeconds }: Rules): Finding {
  const ms = Math.round(durationMs).toLocaleString(formatLocale());
  const limit = (timeoutSeconds * 1000).toLocaleString(formatLocale());
  return durationMs > SLOW
    ? warning('time', t('doctor.slow', { ms, limit }), 'endpoint')
    : good('time', t('doctor.took', { ms, limit }));
}

function size(text: string): Finding {
  const bytes = new TextEncoder().encode(text).length;
  const kilobytes = (Math.ceil(bytes / 100) / 10).toLocaleString(formatLocale());
  const limit = (LARGEST_BODY / 1000).toLocaleString(formatLocale());
  return bytes > LARGE
    ? warning('size', t('doctor.large', { kilobytes, limit }), 'endpoint')
    : good('size', t('doctor.size', { kilobytes, limit }));
}

function shape({ answer, notes }: Looked): Finding[] {
  const noted = notes.map((note) => warning('shape', note, 'endpoint'));
  const says = answer.status === 'found' ? t('doctor.found') : t('doctor.notFound');
  return [good('shape', says), ...noted];
}
