import type { Config } from '../../lib/config/config.ts';
import type { Handlers } from '../../lib/dispatch.ts';
import { allHelpdesks, findHelpdesk } from '../../lib/helpdesks/all-helpdesks.ts';
import type { Connector } from '../../lib/lookup/connector.ts';
import type { SaveReply, Settings } from '../../lib/messages.ts';
import type { SecretOwner } from '../../lib/secrets/vault.ts';
import { injectIntoOpenTabs, registerHelpdesks } from './register-helpdesks.ts';
import { pushToAllTabs } from './show.ts';
import { stopOn } from './stop-on.ts';
import type { World } from './world.ts';

type Messages =
  | 'read-settings'
  | 'save-connector'
  | 'save-secrets'
  | 'delete-connector'
  | 'switch-on'
  | 'switch-off';

/** What our own pages may read and change of the settings. What the organisation sets is refused here too, not only locked in the form. */
export function handleSettings(world: World): Pick<Handlers, Messages> {
  return {
    'read-settings': () => readSettings(world),

    'save-connector': async ({ connector, secrets }) => {
      const { locked } = await world.layers();
      if (locked.connectors.includes(connector.id)) return LOCKED;
      const saved = await world.changeMine((mine) => ({
        ...mine,
        connectors: replaced(mine.connectors, connector),
      }));
      if (saved.ok) await world.vault.put(ownerOf(connector), secrets);
      if (saved.ok) await world.keepLess(connector);
      if (saved.ok) await pushToAllTabs(world);
      return saved;
    },

    'save-secrets': async ({ connector: id, secrets }) => {
      const { effective } = await world.layers();
      const connector = effective.connectors.find((candidate) => candidate.id === id);
      if (connector === undefined)
        return refused('connector', 'There is no such connector any more. Reload this page.');
      await world.vault.put(ownerOf(connector), secrets);
      await pushToAllTabs(world);
      return { ok: true };
    },

    'delete-connector': async ({ connector: id }) => {
      const { locked } = await world.layers();
      if (locked.connectors.includes(id)) return LOCKED;
      const changed = await world.changeMine((mine) => ({
        ...mine,
        connectors: mine.connectors.filter((entry) => entry.id !== id),
      }));
      if (changed.ok) await world.forgetConnector(id);
      if (changed.ok) await pushToAllTabs(world);
      return changed;
    },

    'switch-on': ({ origin, helpdesk }) => switchOn(world, origin, helpdesk),

    'switch-off': async ({ origin }) => {
      const { locked } = await world.layers();
      if (locked.helpdesks.includes(origin)) return LOCKED;
      const changed = await world.changeMine((mine) => ({
        ...mine,
        helpdesks: mine.helpdesks.filter((entry) => entry.origin !== origin),
      }));
      await registerHelpdesks((await world.layers()).effective);
      if (changed.ok) await stopOn(origin);
      return changed;
    },
  };
}

const LOCKED: SaveReply = refused('', 'Your organisation sets this. Ask your admin to change it.');

async function readSettings(world: World): Promise<Settings> {
  const { effective, locked } = await world.layers();
  return {
    effective,
    locked,
    secrets: await secretStates(world, effective.connectors),
    helpdesks: allHelpdesks.map(({ id, name, support, matches }) => ({ id, name, support, matches })),
  };
}

async function switchOn(world: World, origin: string, helpdesk: string): Promise<SaveReply> {
  const { effective, locked } = await world.layers();
  if (locked.helpdesks.includes(origin)) return LOCKED;
  if (findHelpdesk(helpdesk, effective.ownHelpdesks) === undefined)
    return refused('helpdesk', 'Choose a helpdesk.');
  const entry: Config['helpdesks'][number] = { origin, helpdesk, settings: {}, exclude: [] };
  const changed = await world.changeMine((mine) => ({
    ...mine,
    helpdesks: [...mine.helpdesks.filter((known) => known.origin !== origin), entry],
  }));
  await registerHelpdesks((await world.layers()).effective);
  if (changed.ok) await injectIntoOpenTabs([origin]);
  return changed;
}

async function secretStates(world: World, connectors: Connector[]): Promise<Settings['secrets']> {
  const states = connectors.map(
    async (connector) => [connector.id, await world.vault.list(ownerOf(connector))] as const,
  );
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

function refused(path: string, message: string): SaveReply {
  return { ok: false, problems: [{ path, message }] };
}
