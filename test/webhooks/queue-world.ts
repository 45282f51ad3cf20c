import { desksideDatabase } from '../../lib/store/database.ts';
import type { Claimed } from '../../lib/webhooks/claim.ts';
import type { Attempt, AttemptOutcome, Delivery } from '../../lib/webhooks/delivery.ts';
import { createDeliveryQueue, type DeliveryQueue } from '../../lib/webhooks/delivery-queue.ts';
import { type Deliveries, withSize } from '../../lib/webhooks/delivery-store.ts';
import { type DrainWorld, drain, type RulesInForce } from '../../lib/webhooks/drain.ts';
import { type Rule, ruleSchema } from '../../lib/webhooks/rule.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const START = Date.UTC(2026, 10, 22, 9);
export const ENDPOINT = 'https://hooks.example';

export function rule(changes: Partial<Rule> = {}): Rule {
  return ruleSchema.parse({
    id: 'notify',
    name: 'Notify the team',
    events: ['ticket.first_seen'],
    request: { url: `${ENDPOINT}/in`, body: '{"ticket":{ticket_id}}' },
    ...changes,
  });
}

/** A delivery that waits, first due when its event was seen. */
export function delivery(id: string, changes: Partial<Delivery> = {}): Delivery {
  const { endpoint = ENDPOINT, at = START } = changes;
  return withSize({
    id,
    rule: 'notify',
    ruleName: 'Notify the team',
    event: 'ticket.first_seen',
    shared: true,
    ticket: { id: '12', number: 'T-12', subject: 'Printer on fire' },
    helpdesk: { id: 'zendesk', origin: 'https://acme.zendesk.com' },
    at,
    request: {
      method: 'POST',
      format: 'json',
      url: [`${endpoint}/in`],
      headers: [],
      body: ['{"ticket":12}'],
      authorisation: { type: 'none' },
      sign: false,
    },
    endpoint,
    state: { is: 'waiting' },
    attempts: [],
    tries: 0,
    dueAt: at,
    leaseUntil: 0,
    size: 0,
    ...changes,
  });
}

export function response(http: number, more: { text?: string; retryAt?: number } = {}): AttemptOutcome {
  return { kind: 'response', http, text: '', contentType: 'text/plain', ...more };
}

/** A browser whose clock, rules and receiver the test owns. The database and the queue are real. */
export interface TestBrowser {
  clock: { now: number };
  connection: Deliveries;
  queue: DeliveryQueue;
  rules: RulesInForce & { rules: Rule[] };
  /** What comes of each sending; 200 at first. */
  receiver: { answer: (claimed: Claimed) => AttemptOutcome | Promise<AttemptOutcome> };
  /** The ids that were sent, in order. */
  sent: string[];
  alarm: { at: number | null };
  drain(): Promise<void>;
  /** Lets time go by from alarm to alarm, as the browser would wake us, and drains at each. */
  pass(milliseconds: number): Promise<void>;
  put(...deliveries: Delivery[]): Promise<void>;
  row(id: string): Promise<Delivery>;
}

export function testBrowser(rules: Rule[] = [rule()], changes: Partial<DrainWorld> = {}): TestBrowser {
  const connection = desksideDatabase();
  const queue = createDeliveryQueue(connection);
  const browser: TestBrowser = {
    clock: { now: START },
    connection,
    queue,
    rules: { rules, complete: true },
    receiver: { answer: () => response(200) },
    sent: [],
    alarm: { at: null },
    drain: () => drain(worldOf(browser, changes)),
    async pass(milliseconds) {
      const until = browser.clock.now + milliseconds;
      for (let next = wakes(browser); next !== null && next <= until; next = wakes(browser)) {
        browser.clock.now = next;
        browser.alarm.at = null;
        await browser.drain();
      }
      browser.clock.now = until;
    },
    async put(...deliveries) {
      await connection.use(async (open) => {
        const { store, done } = open.transaction('deliveries', 'readwrite');
        await Promise.all([...deliveries.map((each) => store.put(each)), done]);
      });
    },
    async row(id) {
      const found = await queue.read(id);
      if (found === null) throw new Error(`No delivery ${id}.`);
      return found;
    },
  };
  return browser;
}

export function worldOf(browser: TestBrowser, changes: Partial<DrainWorld> = {}): DrainWorld {
  return {
    queue: browser.queue,
    rules: async () => browser.rules,
    now: () => browser.clock.now,
    locks: ownLocks(),
    arm: async (at) => {
      browser.alarm.at = at;
    },
    send: async (claimed): Promise<Attempt> => {
      browser.sent.push(claimed.id);
      const at = browser.clock.now;
      return { at, durationMs: 5, outcome: await browser.receiver.answer(claimed) };
    },
    ...changes,
  };
}

/** Locks of one browser's life: a death frees them, as it does in browsers. */
export function ownLocks(): Pick<LockManager, 'request'> {
  const life = crypto.randomUUID();
  const request = (name: string, ...rest: unknown[]) =>
    Reflect.apply(navigator.locks.request, navigator.locks, [`${life}-${name}`, ...rest]);
  return { request: request as LockManager['request'] };
}

/** Alarms come no sooner than after 30 seconds. */
function wakes({ alarm, clock }: TestBrowser): number | null {
  return alarm.at === null ? null : Math.max(alarm.at, clock.now + 30_000);
}
