export type Json = string | number | boolean | null | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}

/** Why a lookup gave no answer. */
export type FailureReason =
  | 'http'
  | 'redirect'
  | 'not-json'
  | 'wrong-shape'
  | 'too-large'
  | 'empty'
  | 'cut-short'
  | 'unreachable'
  | 'offline'
  | 'permission-missing'
  | 'secret-missing'
  | 'secret-unreadable'
  /** Nothing that is kept encrypted in this browser can be read. */
  | 'vault-unreadable'
  /** The endpoint asked to be left alone for a while (429), or still does. */
  | 'rate-limited'
  /** Deskside leaves the endpoint alone for a while, for it has failed several times in a row. */
  | 'paused';

/** Who can mend a failure: the agent, the admin of Deskside, the endpoint's owner, or whoever runs the network. */
export type Mender = 'you' | 'admin' | 'endpoint' | 'network';

/** What a connector's endpoint said about a customer, or why it said nothing. The four statuses are those of Disqua YourCRM. */
export type Answer =
  /** `ttlSeconds`: for how long the endpoint says that this holds, where it does. */
  | { status: 'found'; data: JsonObject; http: number; ttlSeconds?: number }
  | { status: 'not_found'; http: number; ttlSeconds?: number }
  | {
      status: 'error';
      reason: FailureReason;
      mender: Mender;
      http?: number;
      detail?: string;
      /** Until when nothing is asked unless the agent insists, in milliseconds since the epoch. For `rate-limited` and `paused`. */
      until?: number;
    }
  | { status: 'timeout'; seconds: number };

/** An answer with its age: `at` is when the endpoint gave it, in milliseconds since the epoch. */
export interface TimedAnswer {
  answer: Answer;
  at: number;
  durationMs: number;
  fromCache: boolean;
  /** Past its time to live: shown at once, with its age, while the next one loads. */
  expired: boolean;
}
