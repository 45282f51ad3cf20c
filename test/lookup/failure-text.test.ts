import { describe, expect, test } from 'vitest';
import type { FailureReason } from '../../lib/lookup/answer.ts';
import { failureText } from '../../lib/lookup/failure-text.ts';

test('titles are the words that agents know', () => {
  expect(failureText({ status: 'not_found', http: 200 }).title).toBe('Unknown');
  expect(failureText({ status: 'timeout', seconds: 3 }).title).toBe('Timeout (3s)');
  expect(failureText({ status: 'error', reason: 'http', mender: 'endpoint', http: 503 }).title).toBe(
    'Error 503',
  );
  expect(failureText({ status: 'error', reason: 'not-json', mender: 'admin', http: 200 }).title).toBe(
    'Error',
  );
});

test('what a person here can mend is told apart in the title', () => {
  const title = (reason: FailureReason) => failureText({ status: 'error', reason, mender: 'you' }).title;
  expect(title('permission-missing')).toBe('Access needed');
  expect(title('secret-missing')).toBe('Secret missing');
  expect(title('secret-unreadable')).toBe('Secret unreadable');
  expect(title('vault-unreadable')).toBe('Secrets unreadable');
});

test('an unknown customer is nobody to blame for', () =>
  expect(failureText({ status: 'not_found', http: 200 }).who).toBe(''));

const REASONS: FailureReason[] = [
  'http',
  'redirect',
  'not-json',
  'wrong-shape',
  'too-large',
  'empty',
  'cut-short',
  'unreachable',
  'offline',
  'permission-missing',
  'secret-missing',
  'secret-unreadable',
  'vault-unreadable',
  'rate-limited',
  'paused',
];

describe('every failure says what happened, in a sentence of its own', () => {
  test.each(REASONS)('%s', (reason) => {
    const { who, advice } = failureText({ status: 'error', reason, mender: 'admin' });
    expect(who).toBe('Your Deskside admin can mend this.');
    expect(advice).toMatch(/^[A-Z].{15,}\.$/);
    expect(advice).not.toMatch(/undefined|null/);
  });

  test('and no two the same', () => {
    const sentences = REASONS.map((reason) => failureText({ status: 'error', reason, mender: 'you' }).advice);
    expect(new Set(sentences).size).toBe(REASONS.length);
  });
});

test.each([
  [401, /secret/],
  [403, /secret/],
  [404, /address/],
  [500, /failed/],
  [511, /network/],
  [422, /did not accept/],
])('HTTP %i says: %s', (http, words) =>
  expect(failureText({ status: 'error', reason: 'http', mender: 'admin', http }).advice).toMatch(words),
);

test('a detail is part of the sentence', () => {
  const text = (reason: FailureReason, detail: string) =>
    failureText({ status: 'error', reason, mender: 'admin', detail }).advice;
  expect(text('secret-missing', 'token')).toContain('"token"');
  expect(text('not-json', 'a web page')).toContain('answered with a web page instead of JSON');
  expect(text('wrong-shape', '"found" is missing')).toContain('"found" is missing');
});
