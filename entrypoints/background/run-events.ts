import { browser } from '../../lib/browser.ts';
import { settleHappenings } from '../../lib/webhooks/settle.ts';
import { deliverNow } from './run-deliveries.ts';
import type { World } from './world.ts';

const ALARM = 'settle-events';

/** Browsers wake nobody sooner, in milliseconds. */
const SOONEST = 30_000;

/** Asks the rules about all events that wait; what comes of it is sent. Where that breaks off an alarm comes, and it rejects as `settleHappenings` does. */
export async function runEvents(world: World): Promise<void> {
  const settling = settleHappenings({ ...world, locks: navigator.locks, now: Date.now });
  const next = await settling.catch(async (error: unknown) => {
    await wakeForEvents(Date.now());
    throw error;
  });
  void deliverNow(world);
  if (next !== null) await wakeForEvents(next);
}

/** Whether an alarm is the one for events that wait. */
export function isForEvents(alarm: string): boolean {
  return alarm === ALARM;
}

/** Has us woken at about this time, for events that wait then. */
export async function wakeForEvents(at: number): Promise<void> {
  await browser.alarms.create(ALARM, { when: Math.max(at, Date.now() + SOONEST) });
}
