import type { Config } from '../../lib/config/config.ts';
import type { StoredConfig } from '../../lib/config/config-store.ts';
import { heeded } from '../../lib/heeded.ts';
import { question } from '../../lib/lookup/cache-slot.ts';
import { shownConnectors } from '../../lib/lookup/shown-connectors.ts';
import { ownValue } from '../../lib/own-value.ts';
import { panelSpec } from '../../lib/panel/panel-spec.ts';
import type { Shown } from '../../lib/shown.ts';
import { aboutTab } from './about-tab.ts';
import { actionsFor } from './actions.ts';
import { noteShown } from './note-events.ts';
import { notify } from './notify.ts';
import { withoutFormerOpening } from './open-tickets.ts';
import { shownTicket } from './shown-ticket.ts';
import type { TabRecord } from './tab-records.ts';
import { proofFor } from './taught-proof.ts';
import { typedFor } from './typed-address.ts';
import type { World } from './world.ts';

/** What the contents of a sidebar depend on, of its tab's record. */
export type Subject = Pick<TabRecord, 'tab' | 'origin' | 'view' | 'link' | 'typed'>;
type Contents = Omit<Shown, 'sequence' | 'number' | 'validSince'>;

/** All that the sidebar of this tab shows now: the ticket, its panels, and what the cache holds for them. */
export async function shownFor(world: World, record: TabRecord): Promise<Shown> {
  return shownAs(record, await contentsFor(world, record, world.layers()));
}

/** Contents, and which of the tab's views they are of. */
export function shownAs({ sequence, number, validSince }: TabRecord, contents: Contents): Shown {
  return { sequence, number, validSince, ...contents };
}

/** The same as `shownFor` but for the view that it is of, out of a config that is being read. */
export async function contentsFor(
  world: World,
  subject: Subject,
  config: Promise<Pick<StoredConfig, 'effective'>>,
): Promise<Contents> {
  const typing = typedFor(world, subject);
  const { effective } = await config;
  const untyped = heeded(panelsFor(world, subject, null, effective));
  const typed = await typing;
  const ticket = shownTicket(subject.view, typed);
  const [panels, taught, actions] = await Promise.all([
    typed === null ? untyped : panelsFor(world, subject, typed, effective),
    proofFor(effective, subject, ticket),
    actionsFor(world, subject, effective),
  ]);
  return { ticket, ...panels, ...actions, ...(taught === undefined ? {} : { taught }) };
}

/** The panels of what the agent typed, or of the ticket's own customer: those are read before it is known that nobody typed any, which is so nearly always. */
async function panelsFor(
  world: World,
  subject: Subject,
  typed: string | null,
  config: Config,
): Promise<Pick<Contents, 'panels' | 'cached' | 'isForOthers'>> {
  const about = aboutTab(subject, shownTicket(subject.view, typed), config);
  const connectors = shownConnectors(config.connectors, about);
  const [cached, slowAfter] =
    about === null
      ? [{}, {}]
      : await Promise.all([
          world.lookups.cached(connectors.map((connector) => ({ connector, about }))),
          world.health.slowAfter(connectors.map(({ id }) => id)),
        ]);
  const panels = connectors.map((connector) =>
    panelSpec(connector, {
      ...(about === null ? {} : { question: question(connector, about) }),
      ...slowness(slowAfter, connector.id),
    }),
  );
  const isForOthers = panels.length === 0 && config.connectors.some(({ enabled }) => enabled);
  return { panels, cached, ...(isForOthers ? { isForOthers } : {}) };
}

function slowness(slowAfter: Record<string, number>, id: string): { slowAfter?: number } {
  const after = ownValue(slowAfter, id);
  return after === undefined ? {} : { slowAfter: after };
}

/**
 * Tells the tab's sidebar, where it has one, what it shows now; `showing` is that, where somebody has begun to read it already. False where it has not answered: it may still show what it
 * showed before.
 */
export async function pushShown(world: World, record: TabRecord, showing?: Promise<Shown>): Promise<boolean> {
  if (record.sidebarFrame === null) return true;
  const shown = await (showing ?? shownFor(world, record));
  const heard = await notify(record.tab, record.sidebarFrame, 'show', { shown: JSON.stringify(shown) });
  void noteShown(world, record, shown);
  return heard !== 'late';
}

/**
 * Shows every open sidebar anew, with nothing of the answers it has: customer data was forgotten, or a connector, a secret or host access has changed. `also` goes into
 * each tab's record.
 */
export async function pushToAllTabs(
  world: World,
  also: Pick<Partial<TabRecord>, 'typed'> = {},
): Promise<void> {
  const tabs = await world.tabs.all();
  await Promise.all(
    tabs.map(async ({ tab }) => {
      const record = await world.tabs.change(
        tab,
        (now) => now && { ...withoutFormerOpening(now), ...also, ...anew(now.sequence + 1) },
      );
      if (record !== null) await pushShown(world, record);
    }),
  );
}

function anew(sequence: number): Pick<TabRecord, 'sequence' | 'validSince'> {
  return { sequence, validSince: sequence };
}
