import { connectorHolder, ruleHolder, type SecretHolder } from '../../lib/config/secret-holders.ts';
import type { Handlers } from '../../lib/dispatch.ts';
import { allHelpdesks } from '../../lib/helpdesks/all-helpdesks.ts';
import { helpdeskChoice } from '../../lib/helpdesks/helpdesk-choice.ts';
import { t } from '../../lib/i18n.ts';
import type { Connector } from '../../lib/lookup/connector.ts';
import { waitsInCircle } from '../../lib/lookup/shown-connectors.ts';
import type { Settings } from '../../lib/messages.ts';
import type { SecretOwner } from '../../lib/secrets/vault.ts';
import { forbidden, lockedReply, refused } from './refusals.ts';
import { pushToAllTabs } from './show.ts';
import type { World } from './world.ts';

type Messages = 'read-settings' | 'save-connector' | 'save-secrets' | 'delete-connector' | 'save-workspace';

/** What our own pages may read and change of the settings. What the organisation sets is refused here too, not only locked in the form. */
export function handleSettings(world: World): Pick<Handlers, Messages> {
  return {
    'read-settings': () => readSettings(world),

    'save-connector': async ({ connector, secrets }) => {
      const { effective, locked } = await world.layers();
      if (locked.connectors.includes(connector.id)) return lockedReply();
      const denied = await forbidden(world, 'connectors');
      if (denied !== null) return denied;
      if (waitsInCircle(connector, effective.connectors))
        return refused('showWhen.answer.connector', t('refusals.circle'));
      const saved = await world.changeMine((mine) => ({
        ...mine,
        connectors: replaced(mine.connectors, connector),
      }));
      if (saved.ok) await world.vault.put(ownerOf(connector), secrets);
      if (saved.ok) await Promise.all([world.keepLess(connector), world.health.forget(connector.id)]);
      if (saved.ok) await pushToAllTabs(world);
      return saved;
    },

    'save-secrets': async ({ connector: id, secrets }) => {
      const { effective, locked } = await world.layers();
      const connector = effective.connectors.find((candidate) => candidate.id === id);
      if (connector === undefined) return refused('connector', t('refusals.connectorGone'));
      const hides = locked.connectors.includes(id);
      await world.vault.put({ ...ownerOf(connector), hides }, secrets);
      await world.health.forget(id);
      await pushToAllTabs(world);
      return { ok: true };
    },

    'delete-connector': async ({ connector: id }) => {
      const { locked } = await world.layers();
      if (locked.connectors.includes(id)) return lockedReply();
      const denied = await forbidden(world, 'connectors');
      if (denied !== null) return denied;
      const changed = await world.changeMine((mine) => ({
        ...mine,
        connectors: mine.connectors.filter((entry) => entry.id !== id),
      }));
      if (changed.ok) await world.forgetConnector(id);
      if (changed.ok) await pushToAllTabs(world);
      return changed;
    },

    'save-workspace': async ({ id }) => {
      const { locked } = await world.layers();
      if (locked.workspace) return lockedReply();
      const changed = await world.changeMine((mine) => ({ ...mine, workspace: { id: id.trim() } }));
      if (changed.ok) await pushToAllTabs(world);
      return changed;
    },
  };
}

async function readSettings(world: World): Promise<Settings> {
  const { effective, locked, unreadable } = await world.layers();
  return {
    effective,
    locked,
    secrets: await secretStates(world, effective.connectors.map(connectorHolder)),
    ruleSecrets: await secretStates(world, effective.rules.map(ruleHolder)),
    helpdesks: allHelpdesks.map(helpdeskChoice),
    ...(unreadable === undefined
      ? {}
      : { unreadable: { text: asText(unreadable.original), problems: unreadable.problems } }),
  };
}

function asText(original: unknown): string {
  return `${JSON.stringify(original, null, 2)}\n`;
}

async function secretStates(world: World, holders: SecretHolder[]): Promise<Settings['secrets']> {
  const states = holders.map(async (holder) => [holder.id, await world.vault.list(holder)] as const);
  return Object.fromEntries(await Promise.all(states));
}

function ownerOf({ id, endpoint }: Connector): SecretOwner {
  return { kind: 'connector', id, endpoint };
}

function replaced(connectors: Connector[], connector: Connector): Connector[] {
  const isKnown = connectors.some(({ id }) => id === connector.id);
  return isKnown
    ? connectors.map((entry) => (entry.id === connector.id ? connector : entry))
    : [...connectors, connector];
}
