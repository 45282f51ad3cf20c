import { browser } from '../../lib/browser.ts';
import { pause } from '../../lib/pause.ts';
import type { Delivery } from '../../lib/webhooks/delivery.ts';
import { drain } from '../../lib/webhooks/drain.ts';
import { MENDABLE } from '../../lib/webhooks/due-now.ts';
import { showFailures } from './show-failures.ts';
import type { World } from './world.ts';

/** One alarm for what is due next. */
const DUE = 'deliver-due';
/** And one that comes whatever happened to that. */
const ANYWAY = 'deliver-anyway';

/** Browsers let no alarm come sooner, in milliseconds. */
const SOONEST = 30_000;
const EVERY_MINUTES = 30;

/** Whoever waits for a first attempt waits so long: the request's time, and what is before it. */
const FIRST_WITHIN = 12_000;
const LOOK_EVERY = 100;

/** Sends what is due of webhook deliveries. Where it cannot, what waits stays, and an alarm comes: never rejects. */
export async function deliverNow(world: World): Promise<void> {
  try {
    await drain({ ...world.sending, queue: world.deliveries, arm });
    await showFailures(world);
  } catch {
    await arm(Date.now() + SOONEST).catch(() => undefined);
  }
}

/** At every start of the background: what a death left over is sent, and the alarms are there; browsers forget them on updates and, Firefox, at every start. */
export async function keepDelivering(world: World): Promise<void> {
  const known = await browser.alarms.get(ANYWAY);
  if (known === undefined) await browser.alarms.create(ANYWAY, { periodInMinutes: EVERY_MINUTES });
  await deliverNow(world);
}

export async function deliverOnAlarm(world: World, alarm: string): Promise<void> {
  if (alarm === DUE || alarm === ANYWAY) await deliverNow(world);
}

/** There is a network again. */
export async function deliverOnline(world: World): Promise<void> {
  await world.deliveries.online();
  await deliverNow(world);
}

/** Somebody has given access to a host, or saved secrets, of one rule or of any: what failed for want of it is sent now, and all that is due besides. */
export async function retryMended(world: World, rule?: string): Promise<void> {
  const of = rule === undefined ? {} : { rule };
  await world.deliveries.dueNow({ ...of, after: MENDABLE }, Date.now());
  await deliverNow(world);
}

/** Sends a delivery before all others, and gives it once an attempt is over; as it is where its endpoint is to be left alone for now, and after 12 seconds. `null`: there is none. */
export async function firstAttempt(world: World, id: string): Promise<Delivery | null> {
  await world.deliveries.hurry(id, Date.now());
  void deliverNow(world);
  const until = performance.now() + FIRST_WITHIN;
  for (;;) {
    const [delivery, holds] = await Promise.all([
      world.deliveries.read(id),
      world.deliveries.holds(Date.now()),
    ]);
    if (!isToCome(delivery) || holds.has(delivery.endpoint) || performance.now() > until) return delivery;
    await pause(LOOK_EVERY);
  }
}

function isToCome(delivery: Delivery | null): delivery is Delivery {
  return delivery?.state.is === 'waiting' && delivery.attempts.length === 0;
}

async function arm(at: number | null): Promise<void> {
  if (at === null) await browser.alarms.clear(DUE);
  else await browser.alarms.create(DUE, { when: Math.max(at, Date.now() + SOONEST) });
}
