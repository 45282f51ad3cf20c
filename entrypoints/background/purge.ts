import { browser } from '../../lib/browser.ts';
import type { World } from './world.ts';

const ALARM = 'purge-answers';

/** Makes sure that old answers are cleared away every six hours: browsers forget alarms on updates and, Firefox, at every start. */
export async function keepPurging(): Promise<void> {
  const known = await browser.alarms.get(ALARM);
  if (known === undefined) await browser.alarms.create(ALARM, { delayInMinutes: 1, periodInMinutes: 360 });
}

export async function purgeOnAlarm(world: World, alarm: string): Promise<void> {
  if (alarm === ALARM) await world.purge();
}
