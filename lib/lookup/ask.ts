import type { TimedAnswer } from './answer.ts';
import { buildRequest, type LookupRequest } from './build-request.ts';
import type { Hold } from './circuit.ts';
import type { Connector } from './connector.ts';
import type { About } from './dialect.ts';
import { hostPattern } from './endpoint-url.ts';
import { type AnswerRules, type LookupOutcome, type ParsedAnswer, parseAnswer } from './parse-answer.ts';
import { type PostWorld, post } from './post.ts';

export interface AskWorld extends PostWorld {
  /** Whether the browser lets us reach the hosts of a match pattern. */
  hasHost: (pattern: string) => Promise<boolean>;
}

/** One request as it went: what was to be sent, and what came. */
export interface Exchange {
  request: LookupRequest;
  outcome: LookupOutcome;
  /** When it was over. */
  at: number;
  durationMs: number;
}

/** One lookup: a request, and how its connector reads what came. */
export type Asked = Exchange & ParsedAnswer;

/** Asks one connector's endpoint about one customer, once. Never rejects. */
export async function ask(connector: Connector, about: About, world: AskWorld): Promise<Asked> {
  return readExchange(await exchange(connector, about, world), connector);
}

/** One connector's reading of a request that may have been sent for several. */
export function readExchange(exchanged: Exchange, rules: AnswerRules): Asked {
  return { ...exchanged, ...parseAnswer(exchanged.outcome, rules) };
}

/** Sends one connector's request, once. Never rejects. */
export async function exchange(connector: Connector, about: About, world: AskWorld): Promise<Exchange> {
  const request = buildRequest(connector, about);
  const started = world.now();
  const outcome = await outcomeOf(request, world);
  const at = world.now();
  const durationMs = Math.max(0, at - started);
  return { request, outcome, at, durationMs };
}

/** What a lookup says that was not sent. */
export function heldAnswer({ reason, until }: Hold, now: number): TimedAnswer {
  const { answer } = parseAnswer({ kind: reason, until }, { notFoundStatuses: [] });
  return { answer, at: now, durationMs: 0, fromCache: false, expired: false };
}

/** The answer alone, with its age. */
export function timedAnswer({ answer, at, durationMs }: Asked): TimedAnswer {
  return { answer, at, durationMs, fromCache: false, expired: false };
}

/** Without the permission a request fails like one without a network; so it is asked for first. */
async function outcomeOf(request: LookupRequest, world: AskWorld): Promise<LookupOutcome> {
  const allowed = await world.hasHost(hostPattern(request.url)).catch(() => false);
  return allowed ? post(request, world) : { kind: 'permission-missing' };
}
