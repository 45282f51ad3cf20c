import type { Handlers } from '../../lib/dispatch.ts';
import { requestText } from '../../lib/webhooks/request-text.ts';
import { demand } from './refusals.ts';
import { ruleOnTicket } from './rule-event.ts';
import type { World } from './world.ts';

/** What our own pages may look at before a rule is saved. */
export function handleRulePreview(
  world: Pick<World, 'layers' | 'lookups' | 'tabs'>,
): Pick<Handlers, 'preview-rule'> {
  return {
    'preview-rule': async ({ rule, tab }) => {
      await demand(world, 'preview');
      const { ticket, conditions, filled, id } = await ruleOnTicket(world, rule, tab);
      return {
        ticket,
        conditions,
        request: filled.state === 'filled' ? requestText(filled.request, id) : { skipped: filled.why },
      };
    },
  };
}
