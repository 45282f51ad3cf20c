import type { EventName } from './all-events.ts';
import type { Authorisation, RuleRequest } from './rule.ts';

/** How a value is written so that it stays where it stands. */
export type Escape = 'path' | 'query' | 'form' | 'json-string' | 'json-value' | 'xml' | 'header';

/** A piece of a request: text as it is sent, or a secret that is put in when it is sent. */
export type Part = string | { secret: string; as: Escape };

/** A rule's request for one event: every tag filled in, secrets still by name. */
export interface FilledRequest {
  method: RuleRequest['method'];
  format: RuleRequest['format'];
  url: Part[];
  headers: { name: string; value: Part[] }[];
  /** `null`: none is sent. */
  body: Part[] | null;
  authorisation: Authorisation;
  sign: boolean;
}

/** What became of one attempt. Texts have their secrets masked; a response's is cut. */
export type AttemptOutcome =
  | { kind: 'response'; http: number; text: string; contentType: string; retryAt?: number }
  /** 3xx, which browsers hide: it counts as delivered, and nothing is sent to where it leads. */
  | { kind: 'redirect' }
  | { kind: 'timeout'; seconds: number }
  | { kind: 'unreachable' }
  /** Not counted among the attempts: it is sent once there is a network. */
  | { kind: 'offline' }
  | { kind: 'permission-missing' }
  | { kind: 'secret-missing' | 'secret-unreadable'; name: string }
  | { kind: 'vault-unreadable' };

export interface Attempt {
  at: number;
  durationMs: number;
  outcome: AttemptOutcome;
}

/**
 * Why nothing was sent, or nothing is sent any more.
 * Skipped, before the first attempt: `path-empty`: a path segment would have become empty, `.` or `..`; `too-large`; `own-effect`: the rule's own request brought the event about; `too-often`: the rule was set off
 * for this ticket too often in a short time; `no-agent`: it is for the assignee's browser, and the helpdesk does not say who is signed in here; `no-answer`: a connector whose answer a condition needs gave none.
 * Failed: `tries-used-up`; `gone`: the endpoint answered 410; `rule-gone`, `rule-off`: the rule was deleted or switched off meanwhile.
 */
export type SkipReason = 'path-empty' | 'too-large' | 'own-effect' | 'too-often' | 'no-agent' | 'no-answer';
export type FailReason = 'tries-used-up' | 'gone' | 'rule-gone' | 'rule-off';

export type DeliveryState =
  | { is: 'waiting' }
  | { is: 'delivered' }
  | { is: 'failed'; why: FailReason }
  | { is: 'skipped'; why: SkipReason };

/** One rule's request for one event, from before its first attempt until it is deleted from the log. Times are milliseconds since the epoch. */
export interface Delivery {
  /** The `webhook-id`. */
  id: string;
  rule: string;
  ruleName: string;
  event: EventName;
  /** Every browser that saw the event computes the same id. */
  shared: boolean;
  ticket: { id: string; number?: string; subject?: string };
  helpdesk: { id: string; origin: string };
  /** When the event was seen. */
  at: number;
  /** `null` where it could not be filled in, and where it has arrived and its rule logs no bodies. */
  request: FilledRequest | null;
  /** The endpoint's origin. */
  endpoint: string;
  state: DeliveryState;
  /** The newest last; the oldest go where there are more than 60. */
  attempts: Attempt[];
  /** Attempts that counted since it was last sent by hand, or since the beginning. */
  tries: number;
  /** When it is due; while it is being sent, the end of the lease. Only while it waits: an index is over it. */
  dueAt?: number;
  /** Whoever sends it has it until then. */
  leaseUntil: number;
  /** Only when it is delivered, failed or skipped: an index is over it. */
  endedAt?: number;
  /** It has failed, and nobody has looked at it since: an index is over it. */
  unseen?: 1;
  /** About how many bytes it takes. */
  size: number;
}
