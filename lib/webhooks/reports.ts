import type { AttemptOutcome, Delivery, SkipReason } from './delivery.ts';

/** A request as people may see it: secrets by name (`{secret.token}`), or masked. */
export interface RequestText {
  method: string;
  url: string;
  headers: Record<string, string>;
  /** `null`: none is sent. */
  body: string | null;
}

/** How one rule fares in this browser. */
export interface RuleHealth {
  waiting: number;
  failed: number;
  /** When its last delivery arrived. */
  deliveredAt?: number;
  /** The endpoint answered 410 then: the rule sends nothing until it is changed or resumed. */
  stoppedAt?: number;
}

/** What a rule would do for one ticket. */
export interface RulePreview {
  /** The ticket's number or id; `null` for the sample. */
  ticket: string | null;
  /** Whether its conditions hold; `unknown` where a connector has not answered. */
  conditions: 'hold' | 'hold-not' | 'unknown';
  request: RequestText | { skipped: SkipReason };
}

/** One sending for an admin to look at. */
export interface RuleTrial {
  request: RequestText | { skipped: SkipReason };
  outcome?: AttemptOutcome;
  durationMs?: number;
}

/** One delivery as the log shows it. */
export interface DeliveryReport extends Omit<Delivery, 'request' | 'size' | 'leaseUntil' | 'unseen'> {
  request: RequestText | null;
  isBeingSent: boolean;
}

export interface DeliveryPage {
  deliveries: DeliveryReport[];
  /** Where the next page begins; `null` at the end. */
  next: [number, string] | null;
  /** How many there are in each state, whatever the filter. */
  counts: Record<Delivery['state']['is'], number>;
  /** How many have failed for good that nobody has looked at, whatever the filter. */
  unseen: number;
}

/** What became of a button's press, in words for the agent. `stale`: the tab shows something else meanwhile, or has no such button. `waiting`: it is sent again by itself. */
export interface PressReply {
  state: 'stale' | 'delivered' | 'waiting' | 'failed' | 'skipped';
  text: string;
}
