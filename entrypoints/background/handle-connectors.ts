import { connectorHolder } from '../../lib/config/secret-holders.ts';
import type { Handlers } from '../../lib/dispatch.ts';
import { duplicateEntry } from '../../lib/duplicate-entry.ts';
import { t } from '../../lib/i18n.ts';
import type { LookupStats } from '../../lib/lookup/lookup-stats.ts';
import { insertAfter, orderConnectors } from '../../lib/lookup/order-connectors.ts';
import { copySecrets } from './copy-secrets.ts';
import { forbidden, refused } from './refusals.ts';
import { pushToAllTabs } from './show.ts';
import type { World } from './world.ts';

type Messages = 'duplicate-connector' | 'order-connectors' | 'read-stats';

/** What our own pages do with the list of connectors as a whole. */
export function handleConnectors(world: World): Pick<Handlers, Messages> {
  return {
    'duplicate-connector': async ({ connector: id }) => {
      const denied = await forbidden(world, 'connectors');
      if (denied !== null) return denied;
      const { effective, locked } = await world.layers();
      const original = effective.connectors.find((connector) => connector.id === id);
      if (original === undefined) return refused('connector', t('refusals.connectorGone'));
      const copy = duplicateEntry(original, effective.connectors);
      const saved = await world.changeMine((mine) => ({
        ...mine,
        connectors: insertAfter(mine.connectors, id, copy),
      }));
      if (saved.ok && !locked.connectors.includes(id))
        await copySecrets(world.vault, connectorHolder(original), copy);
      return saved;
    },

    'order-connectors': async ({ connectors }) => {
      const denied = await forbidden(world, 'connectors');
      if (denied !== null) return denied;
      const saved = await world.changeMine((mine) => ({
        ...mine,
        connectors: orderConnectors(mine.connectors, connectors),
      }));
      if (saved.ok) await pushToAllTabs(world);
      return saved;
    },

    'read-stats': async () => {
      const { effective } = await world.layers();
      const stats = await Promise.all(
        effective.connectors.map(async ({ id }) => [id, await world.stats(id)] as const),
      );
      return Object.fromEntries(stats.filter((entry): entry is [string, LookupStats] => entry[1] !== null));
    },
  };
}
