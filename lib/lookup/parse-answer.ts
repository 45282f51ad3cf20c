import { t } from '../i18n.ts';
import type { Answer, FailureReason, Json, JsonObject, Mender } from './answer.ts';
import { readBadge } from './badge.ts';
import type { Connector } from './connector.ts';
import type { PostOutcome } from './post.ts';
import { DEEPEST, MOST_VALUES, readJson } from './read-json.ts';
import { readTtl } from './ttl.ts';

/** What may come of a lookup, asked or not. */
export type LookupOutcome = PostOutcome | { kind: 'permission-missing' } | HeldBack;

/** Not sent: the endpoint is left alone until then, in milliseconds since the epoch. */
export interface HeldBack {
  kind: 'rate-limited' | 'paused';
  until: number;
}

/** What of a connector decides how its answers are read. */
export type AnswerRules = Pick<Connector, 'template' | 'notFoundStatuses'>;

/** An answer that may be kept. */
export type KeptAnswer = Extract<Answer, { status: 'found' | 'not_found' }>;

/** An answer, and in words for the log what it had too much of or of the wrong kind. */
export interface ParsedAnswer {
  answer: Answer;
  notes: string[];
}

/** Reads what came of a lookup. Takes any outcome; never throws. */
export function parseAnswer(outcome: LookupOutcome, rules: AnswerRules): ParsedAnswer {
  switch (outcome.kind) {
    case 'response':
      return parseResponse(outcome, rules);
    case 'timeout':
      return { answer: { status: 'timeout', seconds: outcome.seconds }, notes: [] };
    case 'too-large':
    case 'cut-short':
      return failed(outcome.kind, 'endpoint', { http: outcome.http });
    case 'redirect':
      return failed('redirect', 'admin');
    case 'unreachable':
      return failed('unreachable', 'network');
    case 'offline':
      return failed('offline', 'you');
    case 'permission-missing':
      return failed('permission-missing', 'you');
    case 'secret-missing':
    case 'secret-unreadable':
      return failed(outcome.kind, 'admin', { detail: outcome.name });
    case 'vault-unreadable':
      return failed('vault-unreadable', 'you');
    case 'rate-limited':
    case 'paused':
      return failed(outcome.kind, 'endpoint', { until: outcome.until });
  }
}

/** A kept answer as a connector of these rules reads it, perhaps got for another one; `null` where that connector would have to ask. */
export function rereadAnswer(answer: KeptAnswer, rules: AnswerRules): KeptAnswer | null {
  if (answer.status === 'not_found')
    return answer.http < 300 || rules.notFoundStatuses.includes(answer.http) ? answer : null;
  const { answer: read } = parseJson(answer.data, answer.http, rules, []);
  return read.status === 'found' || read.status === 'not_found' ? read : null;
}

type Response = Extract<PostOutcome, { kind: 'response' }>;

function parseResponse(response: Response, rules: AnswerRules): ParsedAnswer {
  const { http, text, retryAt } = response;
  if (http < 200 || http > 299) {
    if (rules.notFoundStatuses.includes(http)) return { answer: { status: 'not_found', http }, notes: [] };
    if (http === 429)
      return failed('rate-limited', 'endpoint', {
        http,
        ...(retryAt === undefined ? {} : { until: retryAt }),
      });
    return failed('http', whoMendsStatus(http), { http });
  }
  if (text.replace(/^\ufeff/, '').trim() === '') return failed('empty', 'endpoint', { http });
  const read = readJson(text);
  switch (read.state) {
    case 'json':
      return parseJson(read.value, http, rules, read.notes);
    case 'not-json':
      return isWebPage(response)
        ? failed('not-json', 'admin', { http, detail: t('failures.detail.webPage') })
        : failed('not-json', 'endpoint', { http });
    case 'too-deep':
      return failed('wrong-shape', 'endpoint', {
        http,
        detail: t('failures.detail.tooDeep', { levels: DEEPEST }),
      });
    case 'too-many':
      return failed('too-large', 'endpoint', {
        http,
        detail: t('failures.detail.tooMany', { values: MOST_VALUES }),
      });
  }
}

/** A badge's answer must say `found`, true or false; a template's is found unless it says otherwise. */
function parseJson(value: Json, http: number, rules: AnswerRules, notes: string[]): ParsedAnswer {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return failed('wrong-shape', 'endpoint', {
      http,
      detail: t('failures.detail.notAnObject', { kind: kindOf(value) }),
    });
  const found = value['found'];
  const ttl = readTtl(value);
  const said = ttl.seconds === null ? { http } : { http, ttlSeconds: ttl.seconds };
  const noted = [...notes, ...ttl.notes];
  if (found === false) return { answer: { status: 'not_found', ...said }, notes: noted };
  if (rules.template !== undefined)
    return { answer: { status: 'found', data: value, ...said }, notes: noted };
  if (found === true)
    return {
      answer: { status: 'found', data: value, ...said },
      notes: [...noted, ...readBadge(value).notes],
    };
  return failed('wrong-shape', 'endpoint', { http, detail: missingFound(value) });
}

function missingFound(data: JsonObject): string {
  const found = data['found'];
  return found === undefined
    ? t('failures.detail.foundMissing')
    : t('failures.detail.foundIs', { kind: kindOf(found) });
}

function kindOf(value: Json): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return t('failures.detail.list');
  if (typeof value === 'object') return t('failures.detail.object');
  if (typeof value === 'string') return t('failures.detail.text');
  return typeof value === 'number' ? t('failures.detail.number') : t('failures.detail.boolean');
}

function isWebPage({ contentType, text }: Response): boolean {
  return /\bhtml\b/i.test(contentType) || /^\s*<(!doctype|html|head|body)\b/i.test(text.slice(0, 1000));
}

/** Refused keys and addresses are the admin's to mend; a proxy or a portal in between (407, 511) the network's; the rest the endpoint's. */
function whoMendsStatus(http: number): Mender {
  if (http === 407 || http === 511) return 'network';
  return [401, 403, 404, 405, 410].includes(http) ? 'admin' : 'endpoint';
}

function failed(
  reason: FailureReason,
  mender: Mender,
  more: { http?: number; detail?: string; until?: number } = {},
): ParsedAnswer {
  return { answer: { status: 'error', reason, mender, ...more }, notes: [] };
}
