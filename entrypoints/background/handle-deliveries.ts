import type { Handlers } from '../../lib/dispatch.ts';
import type { Delivery } from '../../lib/webhooks/delivery.ts';
import type { LogAsk } from '../../lib/webhooks/delivery-log.ts';
import { deliveryMatches } from '../../lib/webhooks/delivery-matches.ts';
import type { DeliveryPage, DeliveryReport, RuleTrial } from '../../lib/webhooks/reports.ts';
import { requestText } from '../../lib/webhooks/request-text.ts';
import type { Rule } from '../../lib/webhooks/rule.ts';
import { demand, isAllowed } from './refusals.ts';
import { ruleOnTicket } from './rule-event.ts';
import { deliverNow } from './run-deliveries.ts';
import { showFailures } from './show-failures.ts';
import type { World } from './world.ts';

/** So many deliveries are on one page of the log. */
const PAGE = 50;
/** A search that finds less reads so many for one page, and goes on with the next. */
const MOST_READ = 2000;

type Messages =
  | 'read-deliveries'
  | 'send-again'
  | 'delete-deliveries'
  | 'failures-seen'
  | 'resume-rule'
  | 'read-rules-health'
  | 'test-rule';

/** The log of webhook deliveries, and what our own pages may do with them. */
export function handleDeliveries(world: World): Pick<Handlers, Messages> {
  const { deliveries } = world;
  return {
    'read-deliveries': async ({ text, ...ask }) => {
      const bodies = await isAllowed(world, 'preview');
      return readPage(
        world,
        { ...ask, matches: deliveryMatches(text, bodies), most: PAGE, mostRead: MOST_READ },
        bodies,
      );
    },
    'send-again': async ({ ids }) => {
      const count = await deliveries.sendAgain(ids, Date.now());
      void deliverNow(world);
      return { count };
    },
    'delete-deliveries': async ({ which }) => {
      const count = await deliveries.delete(which, Date.now());
      await showFailures(world);
      return { count };
    },
    'failures-seen': async ({ looked }) => {
      await deliveries.failuresSeen(looked);
      await showFailures(world);
    },
    'resume-rule': async ({ rule }) => {
      await deliveries.resume(rule);
      void deliverNow(world);
    },
    'test-rule': async ({ rule, secrets, tab }) => {
      await demand(world, 'preview');
      return testRule(world, rule, secrets, tab);
    },
    'read-rules-health': async () => deliveries.health((await world.layers()).effective.rules),
  };
}

/** Under an id of its own: a receiver that drops what it has had already is to hear of a second test, and of the event itself. */
async function testRule(
  world: World,
  rule: Rule,
  secrets: Record<string, string>,
  tab: number | null,
): Promise<RuleTrial> {
  const { filled } = await ruleOnTicket(world, rule, tab);
  if (filled.state === 'skipped') return { request: { skipped: filled.why } };
  const id = crypto.randomUUID();
  const { origin } = new URL(rule.request.url);
  const trial = { id, rule: rule.id, endpoint: origin, request: filled.request };
  const { outcome, durationMs } = await world.sendTrial(trial, secrets);
  return { request: requestText(filled.request, id), outcome, durationMs };
}

async function readPage({ deliveries }: World, ask: LogAsk, bodies: boolean): Promise<DeliveryPage> {
  const now = Date.now();
  const [part, counts, unseen, holds] = await Promise.all([
    deliveries.log(ask),
    deliveries.counts(),
    deliveries.unseenFailures(),
    deliveries.holds(now),
  ]);
  const reports = part.deliveries.map((delivery) => {
    const heldUntil = holds.get(delivery.endpoint)?.until ?? 0;
    return report(bodies ? delivery : withoutBodies(delivery), heldUntil, now);
  });
  return { deliveries: reports, next: part.next, counts, unseen };
}

/** When it is next tried is also the matter of its endpoint. One that somebody waits for is due before all time. */
function report(
  { request, size: _size, unseen: _unseen, leaseUntil, ...delivery }: Delivery,
  heldUntil: number,
  now: number,
): DeliveryReport {
  return {
    ...delivery,
    ...(delivery.dueAt === undefined ? {} : { dueAt: Math.max(delivery.dueAt, delivery.at, heldUntil) }),
    request: request === null ? null : requestText(request, delivery.id),
    isBeingSent: delivery.state.is === 'waiting' && leaseUntil > now,
  };
}

/** Where and when each went and what came of it, without what was sent and what was answered. */
function withoutBodies(delivery: Delivery): Delivery {
  const attempts = delivery.attempts.map((attempt) => {
    const { outcome } = attempt;
    return outcome.kind === 'response' ? { ...attempt, outcome: { ...outcome, text: '' } } : attempt;
  });
  return { ...delivery, request: null, attempts };
}
