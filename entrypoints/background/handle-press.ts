import type { Handlers } from '../../lib/dispatch.ts';
import { pause } from '../../lib/pause.ts';
import { pressReply, stalePress, stoppedPress, unsentPress } from '../../lib/webhooks/press-reply.ts';
import { buttonLabel } from '../../lib/webhooks/shown-rules.ts';
import { rulesWithButton } from './actions.ts';
import { notePress } from './note-events.ts';
import { ownRecord } from './own-record.ts';
import { firstAttempt } from './run-deliveries.ts';
import { runEvents, wakeForEvents } from './run-events.ts';
import type { World } from './world.ts';

/** The button of a rule: an event like any other, kept before anything is sent, whose first attempt the agent waits for. */
export function handlePress(world: World): Pick<Handlers, 'press-rule'> {
  return {
    'press-rule': async ({ sequence, rule: id }, sender) => {
      const record = await ownRecord(world, sender);
      const { effective } = await world.layers();
      const rule = (await rulesWithButton(world, record, effective)).find((shown) => shown.id === id);
      const known = effective.rules.find((candidate) => candidate.id === id);
      const label = known === undefined ? id : buttonLabel(known);
      if (record.sequence !== sequence) return stalePress(label);
      if (rule === undefined) {
        const stopped = known?.enabled === true && (await world.deliveries.stops([known])).has(id);
        return stopped ? stoppedPress(label) : stalePress(label);
      }
      const delivery = await notePress(world, record, rule);
      if (delivery === null) return stalePress(label);
      await wakeForEvents(Date.now());
      await settled(world, delivery);
      const sent = await firstAttempt(world, delivery);
      return sent === null ? unsentPress(label) : pressReply(sent, label);
    },
  };
}

/** So long is waited for other events' lookups, in milliseconds; how often is looked whether the delivery is there meanwhile. */
const WITHIN = 12_000;
const LOOK_EVERY = 100;

/** The rules were asked about all events, or at least about the one that this delivery is for. */
async function settled(world: World, delivery: string): Promise<void> {
  let isOver = false;
  const events = runEvents(world).finally(() => {
    isOver = true;
  });
  await Promise.race([events, isPut()]);

  async function isPut(): Promise<void> {
    const until = performance.now() + WITHIN;
    while (!isOver && performance.now() < until && (await world.deliveries.read(delivery)) === null)
      await pause(LOOK_EVERY);
  }
}
