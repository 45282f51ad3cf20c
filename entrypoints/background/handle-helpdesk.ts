import type { StoredConfig } from '../../lib/config/config-store.ts';
import type { Handlers } from '../../lib/dispatch.ts';
import { findHelpdesk } from '../../lib/helpdesks/all-helpdesks.ts';
import { isSettling } from '../../lib/helpdesks/is-settling.ts';
import { allowed } from '../../lib/helpdesks/rate-limit.ts';
import type { HelpdeskHello, ParsedRequestOf } from '../../lib/messages.ts';
import type { Shown } from '../../lib/shown.ts';
import { afterMissed, afterSight, linkOf } from './after-sight.ts';
import { askAhead } from './ask-ahead.ts';
import { loadPart } from './load-part.ts';
import { keepTab } from './note-events.ts';
import { contentsFor, pushShown, shownAs } from './show.ts';
import { changePlace, readPlace } from './sidebar-place.ts';
import { changeTab, changeTabBeside, type TabRecord } from './tab-records.ts';
import { customerOf, leftBy } from './to-note.ts';
import type { World } from './world.ts';

type Messages = 'helpdesk-hello' | 'ticket-seen' | 'sidebar-placed' | 'sidebar-opened';

/** The reply waits so long for what was seen to be written down, in milliseconds: a page that has no reply, for the background died, says it again. A slow disk must not hold up the next ticket. */
const PATIENCE = 300;

/** What content scripts may say: hello, which ticket they see, and where the sidebar stands. */
export function handleHelpdesk(world: World): Pick<Handlers, Messages> {
  return {
    'helpdesk-hello': (_, sender) => hello(world, sender.tab, sender.origin),

    'ticket-seen': async (sight, sender) => {
      const { record, isPainted, showing } = await takeIn(world, sight, sender);
      const painted = isPainted || (await pushShown(world, record, showing));
      const marking = markPainted(record, painted);
      if (!painted) await marking;
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
      heardAt: known?.heardAt ?? [],
      greetedAt: known?.greetedAt ?? [],
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

/**
 * Writes down what a page sees. What its sidebar is to show is read meanwhile: all of it from the turn on in which the record is this change's, so that a change of the settings comes before it, or shows
 * the sidebar anew under a later sequence.
 */
async function takeIn(
  world: World,
  sight: ParsedRequestOf<'ticket-seen'>,
  sender: { tab: number; origin: string; url: string },
): Promise<{ record: TabRecord; isPainted: boolean; showing: Promise<Shown> | null }> {
  const now = Date.now();
  let isPainted = false;
  let showing: Promise<Shown> | null = null;
  const change = (known: TabRecord | null, { config, contents }: Reading): TabRecord | null => {
    if (known?.origin !== sender.origin) return null;
    const before = afterMissed(known, sight.missed, now);
    const settles = isSettling(before, sight);
    const heardAt = settles ? known.heardAt : allowed(known.heardAt, now);
    if (heardAt === null) return null;
    const record = { ...afterSight(before, sight, sender.url, now), heardAt };
    isPainted = settles && before.unpainted !== true;
    if (isPainted || record.sidebarFrame === null) return record;
    const ready = record.typed === null ? contents : null;
    const shown = (ready ?? contentsFor(world, record, config)).then((all) => shownAs(record, all));
    showing = heeded(isSomebodyElse(before, record) ? askedAhead(world, record, shown, config) : shown);
    return record;
  };
  const record = await changeTabBeside(sender.tab, () => beginToRead(world, sight, sender), change);
  if (record === null) throw new Error('Refused: no hello before it, or too many messages.');
  return { record, isPainted, showing };
}

interface Reading {
  config: Promise<StoredConfig>;
  /** What the sidebar shows of this sight where nobody has typed an address in the tab; `null` for one that has settled, which it shows already in most cases. */
  contents: ReturnType<typeof contentsFor> | null;
}

function beginToRead(
  world: World,
  { view, settled }: ParsedRequestOf<'ticket-seen'>,
  { tab, origin, url }: { tab: number; origin: string; url: string },
): Reading {
  const config = heeded(world.layers());
  const subject = { tab, origin, view, link: linkOf(url), typed: null };
  return { config, contents: settled ? null : heeded(contentsFor(world, subject, config)) };
}

/** What did not begin here, the sidebar asks for. */
async function askedAhead(
  world: World,
  record: TabRecord,
  showing: Promise<Shown>,
  config: Promise<StoredConfig>,
): Promise<Shown> {
  await askAhead(world, record, showing, config).catch(() => {});
  return showing;
}

/** Where the customer is the one before, the sidebar goes on with what it has, and may ask nothing. */
function isSomebodyElse(before: TabRecord, now: TabRecord): boolean {
  return JSON.stringify(customerOf(before)) !== JSON.stringify(customerOf(now));
}

/** A promise that somebody awaits later, or nobody where all else has failed before. */
function heeded<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}

/**
 * Whether the sidebar has shown what the tab shows: then that its view has settled is nothing to tell it. Of a later view that says nothing. Nobody waits for a `true`: where the background dies before it is
 * written, the sidebar is told once more. Never rejects.
 */
async function markPainted({ tab, sequence, unpainted }: TabRecord, painted: boolean): Promise<void> {
  if (painted !== (unpainted === true)) return;
  const mark = (now: TabRecord | null) =>
    now?.sequence === sequence ? { ...now, unpainted: !painted } : null;
  await changeTab(tab, mark).catch(() => null);
}

async function isSwitchedOn(world: World, origin: string): Promise<boolean> {
  const { effective } = await world.layers();
  return effective.helpdesks.some((entry) => entry.origin === origin);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
