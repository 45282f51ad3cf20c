import { isAnswered } from './field-value.ts';
import type { Helpdesk, HelpdeskRequest } from './helpdesk.ts';
import type { RequestTrace } from './page-trace.ts';
import { type Answer, fetchAnswer } from './request.ts';
import { requestHeaders } from './request-headers.ts';
import { requestUrl } from './request-url.ts';
import { type Sources, strategyValues } from './strategy-values.ts';

/** What a helpdesk's requests need of the page. */
export interface SessionWorld {
  fetch: typeof fetch;
  /** The page's cookies, as `document.cookie` gives them. */
  cookie: () => string;
  url: () => URL;
  settings: Readonly<Record<string, string>>;
}

/** The requests of one open ticket: each fetched once, and again when asked. */
export interface TicketRequests {
  answers: ReadonlyMap<string, Answer>;
  /** The first answer to this request is under way, or waits for one that is. */
  isPending: (request: string) => boolean;
  isUnderWay: () => boolean;
  /** The names of those that have an answer, sorted. */
  answered: () => string[];
  /** Sends those that were not sent in this round and whose needs are known. */
  send: (sources: Sources, base: string) => void;
  /** Begins a new round; the former answers stand until the new ones come. `false` where a round is still under way. */
  beginRound: () => boolean;
  /** The agent went to another ticket: what is under way is given up and sent again on return; what was answered stays. */
  leave: () => void;
  /** How each request went the last time that it was sent. */
  trace: () => Record<string, RequestTrace>;
}

interface Prepared {
  url: URL;
  headers: HeaderValues;
}

type HeaderValues = Record<string, string>;

interface Sent {
  round: number;
  underWay: boolean;
  /** Of `performance.now()`. */
  at: number;
  last?: RequestTrace;
}

/** The requests of one ticket; `onAnswer` is told of each answer that came. Touches the network through `world.fetch` alone. */
export function ticketRequests(
  helpdesk: Helpdesk,
  world: SessionWorld,
  onAnswer: (name: string, answer: Answer) => void,
): TicketRequests {
  const answers = new Map<string, Answer>();
  const sent = new Map<string, Sent>();
  let leaving = new AbortController();
  let round = 1;

  const isUnderWay = () => [...sent.values()].some((entry) => entry.underWay);
  const isDone = (name: string) => sent.get(name)?.round === round && !sent.get(name)?.underWay;

  async function fetchOne(name: string, request: HelpdeskRequest, { url, headers }: Prepared): Promise<void> {
    const { signal } = leaving;
    const entry: Sent = { round, underWay: true, at: performance.now() };
    const ask = (using: HeaderValues) =>
      fetchAnswer(url, request.answer, using, { fetch: world.fetch, signal });
    sent.set(name, entry);
    let answer = await ask(headers);
    const renewed = isForbidden(answer) ? headersNow(request, world) : headers;
    if (JSON.stringify(renewed) !== JSON.stringify(headers)) answer = await ask(renewed);
    if (signal.aborted) return;
    entry.underWay = false;
    entry.last = traceOf(answer, performance.now() - entry.at);
    keep(answers, name, answer);
    onAnswer(name, answer);
  }

  return {
    answers,
    isPending: (name) => !answers.has(name) && Object.hasOwn(helpdesk.requests, name) && isUnderWay(),
    isUnderWay,
    answered: () => [...answers].flatMap(([name, answer]) => (isGood(answer) ? [name] : [])).toSorted(),
    send(sources, base) {
      for (const [name, request] of Object.entries(helpdesk.requests)) {
        if (sent.get(name)?.round === round || !mayUse(request, world.settings)) continue;
        if (!requestsNeededBy(request).every(isDone)) continue;
        const prepared = prepare(request, sources, base, world);
        if (prepared !== null) void fetchOne(name, request, prepared);
      }
    },
    beginRound() {
      if (isUnderWay()) return false;
      round += 1;
      return true;
    },
    leave() {
      leaving.abort();
      leaving = new AbortController();
      for (const [name, entry] of sent) if (entry.underWay) sent.delete(name);
    },
    trace: () =>
      Object.fromEntries(
        Object.keys(helpdesk.requests).map((name) => [
          name,
          sent.get(name)?.last ?? { state: sent.has(name) ? 'under-way' : 'not-sent' },
        ]),
      ),
  };
}

/** A failure says nothing new about the ticket: what is known stays. */
function keep(answers: Map<string, Answer>, name: string, answer: Answer): void {
  if (answer.state !== 'failed' || !answers.has(name)) answers.set(name, answer);
}

function traceOf(answer: Answer, ms: number): RequestTrace {
  return { state: answer.state, ms, ...(answer.state === 'failed' ? { status: answer.status } : {}) };
}

/** An answer that says something of the ticket. */
export function isGood({ state }: Answer): boolean {
  return state === 'json' || state === 'html';
}

/** A token in a cookie may have gone stale since it was read. */
function isForbidden(answer: Answer): boolean {
  return answer.state === 'failed' && answer.status === 403;
}

function headersNow({ headers }: HelpdeskRequest, world: SessionWorld): HeaderValues {
  return requestHeaders(headers, world.cookie(), world.settings);
}

function mayUse({ credential }: HelpdeskRequest, settings: SessionWorld['settings']): boolean {
  return !credential || settings['useCredential'] === 'yes';
}

function requestsNeededBy({ needs }: HelpdeskRequest): string[] {
  return Object.values(needs)
    .filter(isAnswered)
    .map((strategy) => strategy.request);
}

/** A request whose needs are not known yet, or whose description is mistaken, is not sent. */
function prepare(
  request: HelpdeskRequest,
  sources: Sources,
  base: string,
  world: SessionWorld,
): Prepared | null {
  const needed = Object.entries(request.needs).flatMap(([name, strategy]) => {
    const value = strategyValues(strategy, sources).find((text) => text !== '');
    return value === undefined ? [] : [[name, value] as const];
  });
  if (needed.length < Object.keys(request.needs).length) return null;
  try {
    const url = requestUrl(
      request.path,
      { ...sources.captures, ...Object.fromEntries(needed) },
      base,
      world.url(),
    );
    return url && { url, headers: headersNow(request, world) };
  } catch {
    return null;
  }
}
