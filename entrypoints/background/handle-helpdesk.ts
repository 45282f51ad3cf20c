import type { Handlers } from '../../lib/dispatch.ts';
import { findHelpdesk } from '../../lib/helpdesks/all-helpdesks.ts';
import { isSettling } from '../../lib/helpdesks/is-settling.ts';
import { allowed } from '../../lib/helpdesks/rate-limit.ts';
import type { HelpdeskHello } from '../../lib/messages.ts';
import { afterMissed, afterSight } from './after-sight.ts';
import { loadPart } from './load-part.ts';
import { keepTab } from './note-events.ts';
import { pushShown } from './show.ts';
import { changePlace, readPlace } from './sidebar-place.ts';
import { changeTab, type TabRecord } from './tab-records.ts';
import { leftBy } from './to-note.ts';
import type { World } from './world.ts';

type Messages = 'helpdesk-hello' | 'ticket-seen' | 'sidebar-placed' | 'sidebar-opened';

/** The reply waits so long for what was seen to be written down, in milliseconds: a page that has no reply, for the background died, says it again. A slow disk must not hold up the next ticket. */
const PATIENCE = 300;

/** What content scripts may say: hello, which ticket they see, and where the sidebar stands. */
export function handleHelpdesk(world: World): Pick<Handlers, Messages> {
  return {
    'helpdesk-hello': (_, sender) => hello(world, sender.tab, sender.origin),

    'ticket-seen': async (sight, sender) => {
      const now = Date.now();
      let isPainted = false;
      const record = await changeTab(sender.tab, (known) => {
        if (known?.origin !== sender.origin) return null;
        const before = afterMissed(known, sight.missed, now);
        const settles = isSettling(before, sight);
        isPainted = settles && before.unpainted !== true;
        const heardAt = settles ? known.heardAt : allowed(known.heardAt, now);
        return heardAt && { ...afterSight(before, sight, sender.url, now), heardAt };
      });
      if (record === null) throw new Error('Refused: no hello before it, or too many messages.');
      const painted = isPainted || (await pushShown(world, record));
      if (painted === (record.unpainted === true)) await markPainted(record, painted);
      if (sight.settled) await Promise.race([keepTab(world, sender.tab), pause(PATIENCE)]);
      return { painted };
    },

    'sidebar-placed': async ({ room }, sender) => {
      if (await isSwitchedOn(world, sender.origin)) await changePlace(sender.origin, { room });
    },

    'sidebar-opened': async ({ open }, sender) => {
      if (await isSwitchedOn(world, sender.origin)) await changePlace(sender.origin, { open });
    },
  };
}

/** A page was loaded in this tab: its record begins anew, and its sequence goes on, so that nothing of the former page is mistaken for this one's. */
async function hello(world: World, tab: number, origin: string): Promise<HelpdeskHello> {
  const config = await world.layers();
  const { effective } = config;
  const entry = effective.helpdesks.find((candidate) => candidate.origin === origin);
  const helpdesk = entry && findHelpdesk(entry.helpdesk, effective.ownHelpdesks);
  if (entry === undefined || helpdesk === undefined) return { state: 'off' };
  await changeTab(tab, (known) => {
    const sequence = (known?.sequence ?? 0) + 1;
    const heardAt = known?.heardAt ?? [];
    return {
      tab,
      origin,
      sequence,
      validSince: sequence,
      view: null,
      settled: false,
      answered: [],
      number: 0,
      seenAt: 0,
      left: known === null ? [] : leftBy(known),
      sidebarFrame: null,
      typed: null,
      heardAt,
      ...(known?.origin === origin ? { shows: known.shows } : {}),
    };
  });
  if (helpdesk.generic) await loadPart(tab, 'heuristic');
  return {
    state: 'on',
    helpdesk,
    settings: entry.settings,
    exclude: entry.exclude,
    sidebar: await readPlace(origin, config),
  };
}

/** Whether the sidebar has shown what the tab shows: then that its view has settled is nothing to tell it. Of a later view that says nothing. */
async function markPainted({ tab, sequence }: TabRecord, painted: boolean): Promise<void> {
  await changeTab(tab, (now) => (now?.sequence === sequence ? { ...now, unpainted: !painted } : null));
}

async function isSwitchedOn(world: World, origin: string): Promise<boolean> {
  const { effective } = await world.layers();
  return effective.helpdesks.some((entry) => entry.origin === origin);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
