import type { StoredConfig } from '../../lib/config/config-store.ts';
import { question } from '../../lib/lookup/cache-slot.ts';
import { shownConnectors } from '../../lib/lookup/shown-connectors.ts';
import { panelSpec } from '../../lib/panel/panel-spec.ts';
import type { Shown } from '../../lib/shown.ts';
import { aboutTab } from './about-tab.ts';
import { actionsFor } from './actions.ts';
import { noteShown } from './note-events.ts';
import { notify } from './notify.ts';
import { withoutFormerOpening } from './open-tickets.ts';
import { shownTicket } from './shown-ticket.ts';
import { changeTab, readTabs, type TabRecord } from './tab-records.ts';
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
  const [{ effective }, typed] = await Promise.all([config, typedFor(world, subject)]);
  const ticket = shownTicket(subject.view, typed);
  const about = aboutTab(subject, ticket, effective);
  const connectors = shownConnectors(effective.connectors, about);
  const [cached, taught, slowAfter, actions] = await Promise.all([
    about === null ? {} : world.lookups.cached(connectors.map((connector) => ({ connector, about }))),
    proofFor(effective, subject, ticket),
    about === null ? NONE : world.health.slowAfter(connectors.map(({ id }) => id)),
    actionsFor(world, subject, effective),
  ]);
  const panels = connectors.map((connector) =>
    panelSpec(connector, {
      ...(about === null ? {} : { question: question(connector, about) }),
      ...(Object.hasOwn(slowAfter, connector.id) ? { slowAfter: slowAfter[connector.id] } : {}),
    }),
  );
  const isForOthers = panels.length === 0 && effective.connectors.some(({ enabled }) => enabled);
  return {
    ticket,
    panels,
    cached,
    ...actions,
    ...(isForOthers ? { isForOthers } : {}),
    ...(taught === undefined ? {} : { taught }),
  };
}

const NONE: Record<string, number> = {};

/**
 * Tells the tab's sidebar, where it has one, what it shows now; `showing` is that, where somebody has begun to read it already. False where it has not answered: it may still show what it
 * showed before.
 */
export async function pushShown(
  world: World,
  record: TabRecord,
  showing?: Promise<Shown> | null,
): Promise<boolean> {
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
  const tabs = await readTabs();
  await Promise.all(
    tabs.map(async ({ tab }) => {
      const record = await changeTab(
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
