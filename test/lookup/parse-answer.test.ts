import { afterEach, describe, expect, test } from 'vitest';
import { type AnswerRules, type LookupOutcome, parseAnswer } from '../../lib/lookup/parse-answer.ts';
import { speak } from '../speak.ts';

const BADGE: AnswerRules = { notFoundStatuses: [] };
const TEMPLATE: AnswerRules = { notFoundStatuses: [], template: '{{ data.plan }}' };

function response(text: string, http = 200, contentType = 'application/json'): LookupOutcome {
  return { kind: 'response', http, text, contentType };
}

const limitedUntil = (retryAt: number): LookupOutcome => ({
  kind: 'response',
  http: 429,
  text: '',
  contentType: '',
  retryAt,
});

const answerOf = (outcome: LookupOutcome, rules = BADGE) => parseAnswer(outcome, rules).answer;

afterEach(() => speak('en'));

test.each([
  ['[]', 'místo objektu je to seznam'],
  ['{"found":"yes"}', '„found“ je řetězec: musí být true nebo false'],
  ['{}', 'chybí „found“: musí být true nebo false'],
  ['<html>', 'webová stránka'],
])('what is wrong with %s is said in the language of the browser', (text, detail) => {
  speak('cs');
  expect(answerOf(response(text))).toMatchObject({ detail });
});

describe('a badge connector', () => {
  test('found: true is found', () =>
    expect(parseAnswer(response('{"found":true,"name":"Ana"}'), BADGE)).toEqual({
      answer: { status: 'found', http: 200, data: { found: true, name: 'Ana' } },
      notes: [],
    }));

  test('any 2xx will do', () => expect(answerOf(response('{"found":true}', 201)).status).toBe('found'));

  test('found: false is not found', () =>
    expect(answerOf(response('{"found":false}'))).toEqual({ status: 'not_found', http: 200 }));

  test.each([
    ['{}', 'is missing'],
    ['{"found":"true"}', 'is a string'],
    ['{"found":1}', 'is a number'],
    ['{"found":null}', 'is null'],
  ])('%s is an error that says how', (text, detail) =>
    expect(answerOf(response(text))).toMatchObject({
      status: 'error',
      reason: 'wrong-shape',
      mender: 'endpoint',
      detail: expect.stringContaining(detail),
    }),
  );

  test('notes say what of the badge was changed', () =>
    expect(parseAnswer(response('{"found":true,"badge_color":"mauve"}'), BADGE).notes).toHaveLength(1));
});

describe('a template connector', () => {
  test.each(['{}', '{"plan":"Pro"}', '{"found":true}', '{"found":"no"}', '{"found":null}'])(
    '%s is found',
    (text) =>
      expect(answerOf(response(text), TEMPLATE)).toEqual({
        status: 'found',
        http: 200,
        data: JSON.parse(text),
      }),
  );

  test('found: false is not found', () =>
    expect(answerOf(response('{"found":false,"plan":"Pro"}'), TEMPLATE).status).toBe('not_found'));

  test('badge notes are not made', () =>
    expect(parseAnswer(response('{"badge_color":"mauve"}'), TEMPLATE).notes).toEqual([]));
});

describe.each([
  ['badge', BADGE],
  ['template', TEMPLATE],
])('either kind (%s)', (_, rules) => {
  test.each([
    ['null', 'null instead of an object'],
    ['[]', 'a list instead of an object'],
    ['"x"', 'a string instead of an object'],
    ['42', 'a number instead of an object'],
    ['true', 'a boolean instead of an object'],
  ])('%s at the top is the wrong shape', (text, detail) =>
    expect(answerOf(response(text), rules)).toMatchObject({ reason: 'wrong-shape', detail, http: 200 }),
  );

  test.each(['', ' \r\n', '\ufeff'])('%j is empty', (text) =>
    expect(answerOf(response(text, 204), rules)).toMatchObject({
      reason: 'empty',
      mender: 'endpoint',
      http: 204,
    }),
  );

  test.each(['{"found":true} trailing', '{"found":tr', "{'found':true}", 'OK', 'NaN'])(
    '%s is not JSON',
    (text) =>
      expect(answerOf(response(text), rules)).toMatchObject({ reason: 'not-json', mender: 'endpoint' }),
  );

  test.each([
    ['<!DOCTYPE html><p>Sign in', 'application/json'],
    ['\n <html>', ''],
    ['Sign in', 'text/html; charset=utf-8'],
  ])('a web page (%s) is for the admin to mend', (text, type) =>
    expect(answerOf(response(text, 200, type), rules)).toMatchObject({
      reason: 'not-json',
      mender: 'admin',
      detail: 'a web page',
    }),
  );

  test.each([
    [400, 'endpoint'],
    [401, 'admin'],
    [403, 'admin'],
    [404, 'admin'],
    [407, 'network'],
    [409, 'endpoint'],
    [422, 'endpoint'],
    [500, 'endpoint'],
    [503, 'endpoint'],
    [511, 'network'],
    [599, 'endpoint'],
    [304, 'endpoint'],
  ])('HTTP %i is for the %s to mend, whatever the body says', (http, mender) =>
    expect(answerOf(response('{"found":true}', http), rules)).toEqual({
      status: 'error',
      reason: 'http',
      http,
      mender,
    }),
  );

  test('HTTP 429 wants a break, until then if the endpoint says', () => {
    const limited = { status: 'error', reason: 'rate-limited', mender: 'endpoint', http: 429 };
    expect(answerOf(response('{"found":true}', 429), rules)).toEqual(limited);
    expect(answerOf(limitedUntil(7000), rules)).toEqual({ ...limited, until: 7000 });
  });

  test('a status that the connector lists means not found', () => {
    const listed = { ...rules, notFoundStatuses: [404] };
    expect(answerOf(response('no such user', 404), listed)).toEqual({ status: 'not_found', http: 404 });
    expect(answerOf(response('', 410), listed)).toMatchObject({ reason: 'http', http: 410 });
  });

  test('a byte order mark is passed over', () =>
    expect(answerOf(response('\ufeff{"found":true}'), rules).status).toBe('found'));

  test('JSON under another content type is JSON', () =>
    expect(answerOf(response('{"found":true}', 200, 'text/plain'), rules).status).toBe('found'));
});

describe('hostile JSON', () => {
  const nested = (depth: number) => `{"found":true,"x":${'['.repeat(depth)}${']'.repeat(depth)}}`;

  test('a hundred levels are read, more are refused', () => {
    expect(answerOf(response(nested(99))).status).toBe('found');
    expect(answerOf(response(nested(101)))).toMatchObject({
      reason: 'wrong-shape',
      detail: expect.stringContaining('100'),
    });
    expect(answerOf(response(nested(200_000)))).toMatchObject({ status: 'error' });
  });

  test('a hundred thousand values are refused', () =>
    expect(answerOf(response(`{"found":true,"x":[${'0,'.repeat(100_000)}0]}`))).toMatchObject({
      reason: 'too-large',
    }));

  test('__proto__ is taken out wherever it stands, and said', () => {
    const text = '{"found":true,"__proto__":{"polluted":1},"list":[{"__proto__":{"polluted":1},"a":1}]}';
    const { answer, notes } = parseAnswer(response(text), TEMPLATE);
    expect(JSON.stringify(answer)).not.toContain('polluted');
    expect(notes).toEqual([expect.stringContaining('__proto__')]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('keys that look like methods are data', async () => {
    const text = '{"found":true,"then":"x","toJSON":"y","constructor":"z","hasOwnProperty":1,"length":-1}';
    const answer = await Promise.resolve(answerOf(response(text)));
    expect(answer).toEqual({ status: 'found', http: 200, data: JSON.parse(text) });
  });
});

test.each<[LookupOutcome, object]>([
  [
    { kind: 'timeout', seconds: 3 },
    { status: 'timeout', seconds: 3 },
  ],
  [{ kind: 'redirect' }, { reason: 'redirect', mender: 'admin' }],
  [{ kind: 'unreachable' }, { reason: 'unreachable', mender: 'network' }],
  [{ kind: 'offline' }, { reason: 'offline', mender: 'you' }],
  [{ kind: 'permission-missing' }, { reason: 'permission-missing', mender: 'you' }],
  [
    { kind: 'secret-missing', name: 'key' },
    { reason: 'secret-missing', mender: 'admin', detail: 'key' },
  ],
  [
    { kind: 'secret-unreadable', name: 'key' },
    { reason: 'secret-unreadable', detail: 'key' },
  ],
  [
    { kind: 'too-large', http: 200, contentType: '', text: '{"found":true}' },
    { reason: 'too-large', http: 200 },
  ],
  [
    { kind: 'cut-short', http: 200, contentType: '', text: '{"found":true}' },
    { reason: 'cut-short', http: 200 },
  ],
])('%j becomes %j', (outcome, answer) => expect(answerOf(outcome)).toMatchObject(answer));

describe('in Czech', () => {
  afterEach(() => speak('en'));

  test.each([
    ['[]', 'místo objektu je to seznam'],
    ['{}', 'chybí „found“: musí být true nebo false'],
    ['{"found":"true"}', '„found“ je řetězec: musí být true nebo false'],
    ['<!doctype html>', 'webová stránka'],
  ])('what is wrong with %s is told in Czech', (text, detail) => {
    speak('cs');
    expect(answerOf(response(text))).toMatchObject({ detail });
  });
});
