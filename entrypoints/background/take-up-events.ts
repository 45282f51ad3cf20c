import { noteTabs } from './note-events.ts';
import { tabsAtStart } from './open-tickets.ts';
import { isForEvents, runEvents } from './run-events.ts';
import type { World } from './world.ts';

/** At every start of the background: takes up whatever a death has interrupted. */
export async function takeUpEvents(world: World): Promise<void> {
  await tabsAtStart();
  await noteTabs(world);
  await runEvents(world);
}

/** Events that wait, and what could not be written down, are due. */
export async function eventsOnAlarm(world: World, alarm: string): Promise<void> {
  if (!isForEvents(alarm)) return;
  await noteTabs(world);
  await runEvents(world);
}
