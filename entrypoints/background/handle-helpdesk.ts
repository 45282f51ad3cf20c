import type { SwitchedOn } from '../../lib/config/config.ts';
import type { StoredConfig } from '../../lib/config/config-store.ts';
import type { Handlers } from '../../lib/dispatch.ts';
import { heeded } from '../../lib/heeded.ts';
import type { HelpdeskHello } from '../../lib/helpdesk-hello.ts';
import { findHelpdesk } from '../../lib/helpdesks/all-helpdesks.ts';
import type { Helpdesk } from '../../lib/helpdesks/helpdesk.ts';
import { isSettling } from '../../lib/helpdesks/is-settling.ts';
import { allowed } from '../../lib/helpdesks/rate-limit.ts';
import type { ParsedRequestOf } from '../../lib/messages.ts';
import type { SidebarLayout } from '../../lib/panel/layout.ts';
import { pageWords } from '../../lib/panel/page-words.ts';
import { pause } from '../../lib/pause.ts';
import type { Shown } from '../../lib/shown.ts';
import { afterMissed, afterSight, linkOf } from './after-sight.ts';
import { askAhead } from './ask-ahead.ts';
import { loadPart } from './load-part.ts';
import { keepTab } from './note-events.ts';
import { contentsFor, pushShown, shownAs } from './show.ts';
import { changePlace, readLayout, readPlace } from './sidebar-place.ts';
import type { TabRecord } from './tab-records.ts';
import { customerOf, leftBy } from './to-note.ts';
import type { World } from './world.ts';

type Messages = 'helpdesk-hello' | 'ticket-seen' | 'wake' | 'sidebar-placed' | 'sidebar-opened';

/** The reply waits so long for what was seen to be written down, in milliseconds: a page that has no reply, for the background died, says it again. A slow disk must not hold up the next ticket. */
const PATIENCE = 300;

/** What content scripts may say: hello, which ticket they see, and where the sidebar stands. */
export function handleHelpdesk(world: World): Pick<Handlers, Messages> {
  return {
    'helpdesk-hello': (_, sender) => hello(world, sender.tab, sender.origin),

    'ticket-seen': async (sight, sender) => {
      const { record, painting } = await takeIn(world, sight, sender);
      const painted = await painting;
      const marking = markPainted(world, record, painted);
      if (!painted) await marking;
      if (sight.settled) await Promise.race([keepTab(world, sender.tab), pause(PATIENCE)]);
      return { painted };
    },

    wake: async (_, { tab }) => warmUp(world, tab),

    'sidebar-placed': async ({ room }, sender) => {
      if (await isSwitchedOn(world, sender.origin)) await changePlace(sender.origin, { room });
    },

    'sidebar-opened': async ({ open }, sender) => {
      if (await isSwitchedOn(world, sender.origin)) await changePlace(sender.origin, { open });
    },
  };
}

/**
 * A page was loaded in this tab: its record begins anew, and its sequence goes on, so that nothing of the former page is mistaken for this one's. The settings are those after that: a change of them either
 * finds the record, and stops the page, or is read here.
 */
async function hello(world: World, tab: number, origin: string): Promise<HelpdeskHello> {
  if (siteOf(await world.layers(), origin) === null) return { state: 'off' };
  await beginRecord(world, tab, origin);
  const config = await world.layers();
  const site = siteOf(config, origin);
  if (site === null) {
    await world.tabs.forget(tab);
    return { state: 'off' };
  }
  const { entry, helpdesk } = site;
  if (helpdesk.generic) await loadPart(tab, 'heuristic');
  return {
    state: 'on',
    helpdesk,
    settings: entry.settings,
    exclude: entry.exclude,
    sidebar: await readPlace(origin, config),
    words: pageWords(),
  };
}

/** Reads what a sight of this tab is answered from: settings, the tab's record and the stores of answers are open and known by then. */
async function warmUp(world: World, tab: number): Promise<void> {
  const config = heeded(world.layers());
  const record = await world.tabs.read(tab);
  if (record !== null) await contentsFor(world, record, config);
}

/** What a site is switched on with; `null` where it is not. */
function siteOf(
  { effective }: StoredConfig,
  origin: string,
): { entry: SwitchedOn; helpdesk: Helpdesk } | null {
  const entry = effective.helpdesks.find((candidate) => candidate.origin === origin);
  const helpdesk = entry && findHelpdesk(entry.helpdesk, effective.ownHelpdesks);
  return entry === undefined || helpdesk === undefined ? null : { entry, helpdesk };
}

async function beginRecord(world: World, tab: number, origin: string): Promise<void> {
  await world.tabs.change(tab, (known) => {
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
}

/**
 * Writes down what a page sees, and tells its sidebar meanwhile; `painting` says whether that shows it. What it is to show is read from the turn on in which the record is this change's, so that a change
 * of the settings comes before it, or shows the sidebar anew under a later sequence.
 */
async function takeIn(
  world: World,
  sight: ParsedRequestOf<'ticket-seen'>,
  sender: { tab: number; origin: string; url: string },
): Promise<{ record: TabRecord; painting: Promise<boolean> }> {
  const now = Date.now();
  let painting = Promise.resolve(true);
  const change = (known: TabRecord | null, { config, contents, layout }: Reading): TabRecord | null => {
    if (known?.origin !== sender.origin) return null;
    const before = afterMissed(known, sight.missed, now);
    const settles = isSettling(before, sight);
    const heardAt = settles ? known.heardAt : allowed(known.heardAt, now);
    if (heardAt === null) return null;
    const record = { ...afterSight(before, sight, sender.url, now), heardAt };
    const isPainted = settles && before.unpainted !== true;
    if (isPainted || record.sidebarFrame === null) return record;
    const ready = record.typed === null ? contents : null;
    const shown = (ready ?? contentsFor(world, record, config)).then((all) => shownAs(record, all));
    const showing = isSomebodyElse(before, record)
      ? askedAhead(world, record, shown, { config, layout })
      : shown;
    painting = heeded(pushShown(world, record, showing));
    return record;
  };
  const record = await world.tabs.changeBeside(
    sender.tab,
    (known) => beginToRead(world, sight, sender, known?.sidebarFrame === null),
    change,
  );
  if (record === null) throw new Error('Refused: no hello before it, or too many messages.');
  return { record, painting };
}

interface Reading {
  config: Promise<StoredConfig>;
  /** What the sidebar shows of this sight where nobody has typed an address in the tab; `null` for one that has settled, which it shows already in most cases, and where there is no sidebar. */
  contents: ReturnType<typeof contentsFor> | null;
  layout: Promise<SidebarLayout>;
}

function beginToRead(
  world: World,
  { view, settled }: ParsedRequestOf<'ticket-seen'>,
  { tab, origin, url }: { tab: number; origin: string; url: string },
  isClosed: boolean,
): Reading {
  const config = heeded(world.layers());
  const subject = { tab, origin, view, link: linkOf(url), typed: null };
  return {
    config,
    contents: settled || isClosed ? null : heeded(contentsFor(world, subject, config)),
    layout: heeded(config.then((layers) => readLayout(origin, layers))),
  };
}

/** What did not begin here, the sidebar asks for. */
async function askedAhead(
  world: World,
  record: TabRecord,
  showing: Promise<Shown>,
  { config, layout }: Pick<Reading, 'config' | 'layout'>,
): Promise<Shown> {
  return askAhead(world, record, showing, config, layout).catch(() => showing);
}

/** Where the customer is the one before, the sidebar goes on with what it has, and may ask nothing. */
function isSomebodyElse(before: TabRecord, now: TabRecord): boolean {
  return JSON.stringify(customerOf(before)) !== JSON.stringify(customerOf(now));
}

/**
 * Whether the sidebar has shown what the tab shows: then that its view has settled is nothing to tell it. Of a later view that says nothing. Nobody waits for a `true`: where the background dies before it is
 * written, the sidebar is told once more. Never rejects.
 */
async function markPainted(
  world: World,
  { tab, sequence, unpainted }: TabRecord,
  painted: boolean,
): Promise<void> {
  if (painted !== (unpainted === true)) return;
  const mark = (now: TabRecord | null) =>
    now?.sequence === sequence ? { ...now, unpainted: !painted } : null;
  await world.tabs.change(tab, mark).catch(() => null);
}

async function isSwitchedOn(world: World, origin: string): Promise<boolean> {
  const { effective } = await world.layers();
  return effective.helpdesks.some((entry) => entry.origin === origin);
}
