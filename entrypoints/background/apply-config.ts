import type { Config } from '../../lib/config/config.ts';
import { hasAccess } from './host-access.ts';
import { pushLayouts } from './push-layouts.ts';
import { injectIntoOpenTabs, registerHelpdesks } from './register-helpdesks.ts';
import { retryMended } from './run-deliveries.ts';
import { pushToAllTabs } from './show.ts';
import { stopOn } from './stop-on.ts';
import { forgetUnfinished, noteWhile, readUnfinished } from './unfinished.ts';
import type { World } from './world.ts';

/**
 * Brings everybody who reads the config from one to the other: content scripts, open helpdesk tabs, what is kept for connectors that changed, what waits of rules, and all panels. What agents have
 * entered and typed stays, for what the organisation takes away may come back.
 */
export async function applyConfig(world: World, former: Config, config: Config): Promise<void> {
  if (JSON.stringify(former) !== JSON.stringify(config))
    await noteWhile(former, () => bring(world, former, config));
}

/** At every start of the background: where the one before died while it brought everybody along, those whom it had not reached yet read by the former config. */
export async function finishApplying(world: World): Promise<void> {
  const left = await readUnfinished();
  if (left === null) return;
  await applyConfig(world, left.former, (await world.layers()).effective);
  await forgetUnfinished(left.ids);
}

async function bring(world: World, former: Config, config: Config): Promise<void> {
  await registerHelpdesks(world);
  const changed = changedSites(former, config);
  await Promise.all(changed.map((origin) => stopOn(world, origin)));
  const isOn = (origin: string) => config.helpdesks.some((site) => site.origin === origin);
  const allowed = await Promise.all(changed.map(async (origin) => isOn(origin) && (await hasAccess(origin))));
  await injectIntoOpenTabs(changed.filter((_, index) => allowed[index]));
  await Promise.all(
    changedConnectors(former, config).map((connector) =>
      Promise.all([world.keepLess(connector), world.health.forget(connector.id)]),
    ),
  );
  await pushToAllTabs(world);
  if (JSON.stringify(former.rules) !== JSON.stringify(config.rules)) void retryMended(world);
  if (sidebarOf(former) !== sidebarOf(config)) await pushLayouts(world, await world.layers());
}

/** How it stands, and who says so. */
function sidebarOf({ sidebar, organisation }: Config): string {
  return JSON.stringify([sidebar, organisation]);
}

/** The origins whose pages have to be read anew, or no more. */
function changedSites(former: Config, config: Config): string[] {
  const origins = [...former.helpdesks, ...config.helpdesks].map(({ origin }) => origin);
  return [...new Set(origins)].filter((origin) => siteOf(former, origin) !== siteOf(config, origin));
}

/** All that a page of this origin is read with. */
function siteOf({ helpdesks, ownHelpdesks }: Config, origin: string): string {
  const site = helpdesks.find((entry) => entry.origin === origin);
  const own = ownHelpdesks.find(({ id }) => id === site?.helpdesk);
  return JSON.stringify([site, own]);
}

function changedConnectors(former: Config, { connectors }: Config): Config['connectors'] {
  const known = new Map(former.connectors.map((connector) => [connector.id, JSON.stringify(connector)]));
  return connectors.filter((connector) => (known.get(connector.id) ?? '') !== JSON.stringify(connector));
}
