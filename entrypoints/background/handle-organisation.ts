import { addressProblems } from '../../lib/config/config-address.ts';
import type { Handlers } from '../../lib/dispatch.ts';
import { t } from '../../lib/i18n.ts';
import { changeOrganisation, lookNow } from './organisation.ts';
import { lockedReply, refused } from './refusals.ts';
import type { World } from './world.ts';

type Messages = 'read-organisation' | 'set-config-address' | 'look-at-config' | 'agree-to-config';

/** Where the organisation's layer comes from, for our own pages. What a policy or the build sets is refused here too. */
export function handleOrganisation(world: World): Pick<Handlers, Messages> {
  return {
    'read-organisation': () => world.organisation.read(),

    'set-config-address': async ({ address }) => {
      const { source } = (await world.organisation.read()) ?? {};
      if (source !== undefined && !(source.kind === 'url' && source.by === 'agent')) return lockedReply();
      const problems = address === null ? [] : addressProblems(address);
      if (problems.length > 0) return { ok: false, problems };
      await changeOrganisation(world, () => world.organisation.setAddress(address));
      await lookNow(world);
      return { ok: true };
    },

    'look-at-config': async () => {
      await lookNow(world);
      return world.organisation.read();
    },

    'agree-to-config': async (seen) => {
      const agreed = await changeOrganisation(world, () => world.organisation.agree(seen));
      return agreed ? { ok: true } : refused('', t('organisation.otherWaits'));
    },
  };
}
