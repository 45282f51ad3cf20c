import type { Handlers } from '../../lib/dispatch.ts';
import { isAllowed } from './refusals.ts';
import { saveSite } from './save-site.ts';
import { finishSwitchOn, intentWorld, switchOff, switchOn } from './switch-on.ts';
import { dropIntent, keepIntent } from './switch-on-intent.ts';
import type { World } from './world.ts';

type Messages = 'switch-on' | 'intend-switch-on' | 'switch-off' | 'save-helpdesk';

/** On which sites Deskside runs, and with what. What the organisation sets is refused here too, not only locked in the form. */
export function handleSites(world: World): Pick<Handlers, Messages> {
  return {
    'switch-on': (intent) => switchOn(world, intent),
    'intend-switch-on': async (intent) => {
      if (!(await isAllowed(world, 'helpdesks'))) return { done: false };
      await keepIntent(intentWorld(), intent);
      return { done: await finishSwitchOn(world) };
    },
    'switch-off': async ({ origin }) => {
      await dropIntent(intentWorld());
      return switchOff(world, origin);
    },
    'save-helpdesk': (site) => saveSite(world, site),
  };
}
