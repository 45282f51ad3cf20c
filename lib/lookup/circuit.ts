import type { LookupOutcome } from './parse-answer.ts';

/** What is remembered of one connector's endpoint while the browser runs. Times are milliseconds since the epoch. */
export interface Circuit {
  /** How often it has failed in a row. */
  failures: number;
  hold: Hold | null;
  /** How long its last answers took, the newest last, in milliseconds. */
  durations: number[];
}

/** Why an endpoint is left alone, and until when. */
export interface Hold {
  reason: 'rate-limited' | 'paused';
  until: number;
  http?: number;
}

/** So many failures in a row open the circuit; each further one doubles the pause. */
export const FAILURES_TO_PAUSE = 5;
export const SHORTEST_PAUSE = 30_000;
export const LONGEST_PAUSE = 300_000;
/** How long a 429 without `Retry-After` is minded. */
export const DEFAULT_LIMIT = 30_000;
/** How many durations are remembered. */
const DURATIONS = 20;

export const CLOSED: Circuit = { failures: 0, hold: null, durations: [] };

/**
 * The circuit after one more lookup. What counts as a failure is what says that the endpoint is unwell: 5xx, a timeout, a broken connection. A refusal or an answer of the
 * wrong shape comes from an endpoint that works; a lookup that was never sent says nothing of it.
 */
export function nextCircuit(
  circuit: Circuit,
  { outcome, at, durationMs }: { outcome: LookupOutcome; at: number; durationMs: number },
): Circuit {
  switch (outcome.kind) {
    case 'response':
      return afterResponse(circuit, outcome, at, durationMs);
    case 'timeout':
    case 'cut-short':
    case 'unreachable':
      return failedAgain(circuit, at, null);
    case 'too-large':
    case 'redirect':
      return { ...circuit, failures: 0, hold: null };
    case 'offline':
    case 'permission-missing':
    case 'secret-missing':
    case 'secret-unreadable':
    case 'vault-unreadable':
    case 'rate-limited':
    case 'paused':
      return circuit;
  }
}

/** The hold that is still in force; `null` where the endpoint may be asked. */
export function holdAt({ hold }: Circuit, now: number): Hold | null {
  return hold !== null && now < hold.until ? hold : null;
}

function afterResponse(
  circuit: Circuit,
  { http, retryAt }: LookupOutcome & { kind: 'response' },
  at: number,
  durationMs: number,
): Circuit {
  if (http === 429)
    return { ...circuit, hold: { reason: 'rate-limited', until: retryAt ?? at + DEFAULT_LIMIT, http } };
  if (http >= 500) return failedAgain(circuit, at, retryAt ?? null);
  return { failures: 0, hold: null, durations: [...circuit.durations, durationMs].slice(-DURATIONS) };
}

/** An endpoint that says when to come back is believed at its first failure; one that does not, at its fifth. */
function failedAgain(circuit: Circuit, at: number, retryAt: number | null): Circuit {
  const failures = circuit.failures + 1;
  const over = failures - FAILURES_TO_PAUSE;
  const pause = over < 0 ? 0 : Math.min(SHORTEST_PAUSE * 2 ** over, LONGEST_PAUSE);
  const until = Math.max(at + pause, retryAt ?? 0);
  return { ...circuit, failures, hold: until > at ? { reason: 'paused', until } : null };
}
