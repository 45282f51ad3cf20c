import { formatLocale, t } from '../i18n.ts';
import type { Answer, FailureReason, Mender } from '../lookup/answer.ts';
import type { Asked } from '../lookup/ask.ts';
import type { Connector } from '../lookup/connector.ts';
import { failureText } from '../lookup/failure-text.ts';
import { LARGEST_BODY } from '../lookup/read-body.ts';
import { bad, type Checked, type Finding, good, warning } from './finding.ts';

/** Agents wait for a panel: an answer that takes longer is worth a word, in milliseconds. */
const SLOW = 1000;
/** A larger answer is worth a word, in bytes: the limit is close. */
const LARGE = LARGEST_BODY / 4;

type Rules = Pick<Connector, 'timeoutSeconds'>;

/** What one lookup says about the endpoint, as far as it came. */
export function checkAnswer(asked: Asked, rules: Rules): Finding[] {
  const { outcome, answer } = asked;
  const isResponse = outcome.kind === 'response';
  const isMissing = answer.status === 'error' || answer.status === 'timeout';
  return [
    ...(isMissing ? [failure(answer)] : []),
    ...(isResponse && !(isMissing && placeOf(answer) === 'status')
      ? [good('status', t('doctor.status', { http: outcome.http }))]
      : []),
    ...(isResponse ? [time(asked.durationMs, rules), size(outcome.text)] : []),
    ...(isMissing ? [] : shape(asked)),
  ];
}

type Missing = Extract<Answer, { status: 'error' | 'timeout' }>;

function failure(answer: Missing): Finding {
  const { title, advice } = failureText(answer);
  const says = t('doctor.failed', { title, advice });
  return bad(placeOf(answer), says, menderOf(answer));
}

function menderOf(answer: Missing): Mender {
  return answer.status === 'timeout' ? 'endpoint' : answer.mender;
}

function placeOf(answer: Missing): Checked {
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
  const says = t('doctor.took', {
    ms: Math.round(durationMs).toLocaleString(formatLocale()),
    limit: (timeoutSeconds * 1000).toLocaleString(formatLocale()),
  });
  return durationMs > SLOW ? warning('time', says, 'endpoint') : good('time', says);
}

function size(text: string): Finding {
  const bytes = new TextEncoder().encode(text).length;
  const says = t('doctor.size', {
    kilobytes: (bytes / 1000).toLocaleString(formatLocale(), { maximumFractionDigits: 1 }),
    limit: (LARGEST_BODY / 1000).toLocaleString(formatLocale()),
  });
  return bytes > LARGE ? warning('size', says, 'endpoint') : good('size', says);
}

function shape({ answer, notes }: Asked): Finding[] {
  const noted = notes.map((note) => warning('shape', note, 'endpoint'));
  const says = answer.status === 'found' ? t('doctor.found') : t('doctor.notFound');
  return [good('shape', says), ...noted];
}
