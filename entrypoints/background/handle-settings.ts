import type { Config } from '../../lib/config/config.ts';
import type { Handlers } from '../../lib/dispatch.ts';
import { allHelpdesks, findHelpdesk } from '../../lib/helpdesks/all-helpdesks.ts';
import type { Connector } from '../../lib/lookup/connector.ts';
import type { SaveReply, Settings } from '../../lib/messages.ts';
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
      await world.secrets.put(connector, secrets);
      await world.changeMine((mine) => ({ ...mine, connectors: replaced(mine.connectors, connector) }));
      await pushToAllTabs(world);
      return { ok: true };
    },

    'save-secrets': async ({ connector: id, secrets }) => {
      const { effective } = await world.layers();
      const connector = effective.connectors.find((candidate) => candidate.id === id);
      if (connector === undefined)
        return refused('connector', 'There is no such connector any more. Reload this page.');
      await world.secrets.put(connector, secrets);
      await pushToAllTabs(world);
      return { ok: true };
    },

    'delete-connector': async ({ connector: id }) => {
      const { locked } = await world.layers();
      if (locked.connectors.includes(id)) return LOCKED;
      await world.changeMine((mine) => ({
        ...mine,
        connectors: mine.connectors.filter((entry) => entry.id !== id),
      }));
      await world.secrets.remove(id);
      await pushToAllTabs(world);
      return { ok: true };
    },

    'switch-on': ({ origin, helpdesk }) => switchOn(world, origin, helpdesk),

    'switch-off': async ({ origin }) => {
      const { locked } = await world.layers();
      if (locked.helpdesks.includes(origin)) return LOCKED;
      await world.changeMine((mine) => ({
        ...mine,
        helpdesks: mine.helpdesks.filter((entry) => entry.origin !== origin),
      }));
      await registerHelpdesks((await world.layers()).effective);
      await stopOn(origin);
      return { ok: true };
    },
  };
}

const LOCKED: SaveReply = refused('', 'Your organisation sets this. Ask your admin to change it.');

async function readSettings(world: World): Promise<Settings> {
  const { effective, locked } = await world.layers();
  return {
    effective,
    locked,
    secrets: await world.secrets.states(effective.connectors),
    helpdesks: allHelpdesks.map(({ id, name, support, matches }) => ({ id, name, support, matches })),
  };
}

async function switchOn(world: World, origin: string, helpdesk: string): Promise<SaveReply> {
  const { effective, locked } = await world.layers();
  if (locked.helpdesks.includes(origin)) return LOCKED;
  if (findHelpdesk(helpdesk, effective.ownHelpdesks) === undefined)
    return refused('helpdesk', 'Choose a helpdesk.');
  const entry: Config['helpdesks'][number] = { origin, helpdesk, settings: {}, exclude: [] };
  await world.changeMine((mine) => ({
    ...mine,
    helpdesks: [...mine.helpdesks.filter((known) => known.origin !== origin), entry],
  }));
  await registerHelpdesks((await world.layers()).effective);
  await injectIntoOpenTabs([origin]);
  return { ok: true };
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
