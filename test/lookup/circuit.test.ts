import { describe, expect, test } from 'vitest';
import { type Circuit, CLOSED, holdAt, LONGEST_PAUSE, nextCircuit } from '../../lib/lookup/circuit.ts';
import type { LookupOutcome } from '../../lib/lookup/parse-answer.ts';

const NOW = Date.UTC(2026, 10, 21, 12);

const response = (http: number, more: { retryAt?: number } = {}): LookupOutcome => ({
  kind: 'response',
  http,
  contentType: 'application/json',
  text: '{}',
  ...more,
});
const timeout: LookupOutcome = { kind: 'timeout', seconds: 3 };

function runOf(outcomes: LookupOutcome[], from: Circuit = CLOSED): Circuit {
  return outcomes.reduce(
    (circuit, outcome) => nextCircuit(circuit, { outcome, at: NOW, durationMs: 100 }),
    from,
  );
}

const times = (count: number, outcome: LookupOutcome) => Array.from({ length: count }, () => outcome);

describe('failures in a row', () => {
  test.each([
    [4, null],
    [5, 30_000],
    [6, 60_000],
    [7, 120_000],
    [8, 240_000],
    [9, LONGEST_PAUSE],
    [30, LONGEST_PAUSE],
  ])('%i of them pause the endpoint for %j ms', (count, pause) => {
    const hold = holdAt(runOf(times(count, timeout)), NOW);
    expect(hold).toEqual(pause === null ? null : { reason: 'paused', until: NOW + pause });
  });

  test.each<LookupOutcome>([
    response(500),
    response(503),
    timeout,
    { kind: 'unreachable' },
    { kind: 'cut-short', http: 200, contentType: '', text: '' },
  ])('$kind counts', (outcome) => expect(holdAt(runOf(times(5, outcome)), NOW)?.reason).toBe('paused'));

  test.each<LookupOutcome>([
    response(200),
    response(401),
    response(404),
    { kind: 'redirect' },
    { kind: 'too-large', http: 200, contentType: '', text: '' },
  ])('an endpoint that answers, if only with %j, has not failed', (outcome) => {
    expect(holdAt(runOf(times(9, outcome)), NOW)).toBeNull();
    expect(holdAt(runOf([...times(4, timeout), outcome, ...times(4, timeout)]), NOW)).toBeNull();
  });

  test.each<LookupOutcome>([
    { kind: 'offline' },
    { kind: 'permission-missing' },
    { kind: 'secret-missing', name: 'key' },
    { kind: 'secret-unreadable', name: 'key' },
    { kind: 'vault-unreadable' },
  ])('what was never sent changes nothing: $kind', (outcome) => {
    expect(holdAt(runOf(times(9, outcome)), NOW)).toBeNull();
    expect(runOf([outcome], runOf(times(4, timeout))).failures).toBe(4);
  });

  test('the pause is over by itself, and the next failure begins a longer one', () => {
    const paused = runOf(times(5, timeout));
    expect(holdAt(paused, NOW + 30_000)).toBeNull();
    const again = nextCircuit(paused, { outcome: timeout, at: NOW + 40_000, durationMs: 3000 });
    expect(holdAt(again, NOW + 99_999)).toMatchObject({ until: NOW + 100_000 });
  });

  test('one good answer ends it', () =>
    expect(runOf([response(200)], runOf(times(7, timeout)))).toMatchObject({ failures: 0, hold: null }));
});

describe('an endpoint that says when to come back', () => {
  test('with 429 is left alone until then, or for half a minute', () => {
    expect(holdAt(runOf([response(429, { retryAt: NOW + 7000 })]), NOW)).toEqual({
      reason: 'rate-limited',
      until: NOW + 7000,
      http: 429,
    });
    expect(holdAt(runOf([response(429)]), NOW)).toMatchObject({ until: NOW + 30_000 });
  });

  test('with 503 is believed at once', () =>
    expect(holdAt(runOf([response(503, { retryAt: NOW + 7000 })]), NOW)).toMatchObject({
      reason: 'paused',
      until: NOW + 7000,
    }));
});

test('the durations of the last twenty answers are remembered, and of nothing else', () => {
  const circuit = runOf([...times(30, response(200)), timeout, response(500), response(429)]);
  expect(circuit.durations).toEqual(Array.from({ length: 20 }, () => 100));
});
