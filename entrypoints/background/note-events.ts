import type { Config } from '../../lib/config/config.ts';
import type { TimedAnswer } from '../../lib/lookup/answer.ts';
import type { Shown } from '../../lib/shown.ts';
import { allEvents, type EventName } from '../../lib/webhooks/all-events.ts';
import { noticedAnswers } from '../../lib/webhooks/answer-state.ts';
import { deliveryId } from '../../lib/webhooks/delivery-id.ts';
import { eventsWanted } from '../../lib/webhooks/listens.ts';
import type { Noticed, NoticedAnswer } from '../../lib/webhooks/noticed.ts';
import type { Rule } from '../../lib/webhooks/rule.ts';
import { seenTicket } from '../../lib/webhooks/seen.ts';
import { helpdeskOf } from './helpdesk-of.ts';
import { openingOf } from './open-tickets.ts';
import { runEvents, wakeForEvents } from './run-events.ts';
import type { TabRecord } from './tab-records.ts';
import { afterNoting, allUnnoted, customerOf, heardOf } from './to-note.ts';
import { typedFor } from './typed-address.ts';
import type { Unnoted } from './unnoted.ts';
import type { World } from './world.ts';

const ANSWERED = allEvents.filter(({ group }) => group === 'customer').map(({ name }) => name);

/** What could not be written down is tried again after so long, in milliseconds. */
const AGAIN = 300_000;

/**
 * Brings what is kept of a ticket up to what a tab shows of it, once its page has read all it can; what differs is events, and rules are asked. Whatever a death leaves undone the next
 * call does, and nothing twice. Without any rule nothing is read or written but the config. Where the database cannot be used an alarm comes: never rejects.
 */
export async function noteTab(world: World, tab: number): Promise<void> {
  await orLater(async () => {
    if (await writeDown(world, tab)) await runEvents(world);
  });
}

/** As `noteTab`, but resolves once all is written down; rules are asked after that. */
export async function keepTab(world: World, tab: number): Promise<void> {
  await orLater(async () => {
    if (await writeDown(world, tab)) void orLater(() => runEvents(world));
  });
}

/** The tab was closed: what it showed is noted before it is forgotten. */
export async function noteAndForget(world: World, tab: number): Promise<void> {
  await keepTab(world, tab);
  await world.tabs.forget(tab);
}

async function orLater(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch {
    await wakeForEvents(Date.now() + AGAIN).catch(() => undefined);
  }
}

/** Whether any events came of it. */
async function writeDown(world: World, tab: number): Promise<boolean> {
  const { effective } = await world.layers();
  const wanted = eventsWanted(effective.rules);
  if (wanted.size === 0) {
    await world.tabs.change(tab, (now) =>
      now === null || now.left.length === 0 ? null : { ...now, left: [] },
    );
    return false;
  }
  const count = await navigator.locks.request(`note:${tab}`, () => noteNow(world, effective, wanted, tab));
  if (count > 0) await wakeForEvents(Date.now());
  return count > 0;
}

/** All tabs: a background that died may have heard of what it had no time to note. */
export async function noteTabs(world: World): Promise<void> {
  const { effective } = await world.layers();
  if (eventsWanted(effective.rules).size === 0) return;
  const unnoted = (await world.tabs.all()).filter((record) => allUnnoted(record).length > 0);
  for (const { tab } of unnoted) await noteTab(world, tab);
}

/** The answers that a sidebar shows out of the cache: the agent has seen them. */
export async function noteShown(world: World, record: TabRecord, { ticket, cached }: Shown): Promise<void> {
  if (ticket.state === 'customer' && !ticket.typed) await noteAnswers(world, record, cached);
}

/** What connectors answered about the customer of a tab's ticket; not about an address that the agent typed. */
export async function noteAnswers(
  world: World,
  record: TabRecord,
  answers: Readonly<Record<string, TimedAnswer>>,
): Promise<void> {
  const news = noticedAnswers(answers);
  const whom = customerOf(record);
  if (news.length === 0 || whom === null) return;
  const wanted = eventsWanted((await world.layers()).effective.rules);
  if (!ANSWERED.some((event) => wanted.has(event)) || (await typedFor(world, record)) !== null) return;
  const isSame = (now: TabRecord) => JSON.stringify(customerOf(now)) === JSON.stringify(whom);
  const heard = await world.tabs.change(record.tab, (now) =>
    now === null || !isSame(now) ? null : { ...now, heard: { ...whom, answers: merged(heardOf(now), news) } },
  );
  if (heard !== null) await noteTab(world, record.tab);
}

/**
 * The agent pressed a rule's button in this tab: an event for that rule alone. Gives the id that its delivery will have once rules were asked (`runEvents`); `null` where the tab shows no
 * ticket.
 */
export async function notePress(world: World, record: TabRecord, rule: Rule): Promise<string | null> {
  const { view, origin, link } = record;
  if (view?.state !== 'ticket') return null;
  const { effective } = await world.layers();
  const happening = await world.outbox.press({
    rule: rule.id,
    helpdesk: helpdeskOf(effective, origin),
    ticket: seenTicket(view.ticket, link),
    at: Date.now(),
  });
  return deliveryId(effective.workspace.id, rule, happening);
}

/** Gives how many events came of it. */
async function noteNow(
  world: World,
  config: Config,
  wanted: ReadonlySet<EventName>,
  tab: number,
): Promise<number> {
  const record = await world.tabs.read(tab);
  let count = 0;
  for (const sight of record === null ? [] : allUnnoted(record)) {
    const isLeft = record?.left.includes(sight) === true;
    const opening = wanted.has('ticket.opened') ? await openingOf(world, { ...sight, tab }) : null;
    const noticed = noticedIn(sight, config, opening, isLeft);
    if (noticed !== null) count += await world.outbox.note(noticed, wanted);
    await world.tabs.change(tab, (now) => now && record && afterNoting(now, record, sight));
  }
  return count;
}

/** A sight that the tab has left is as old as it is: the ticket may have been seen since. */
function noticedIn(sight: Unnoted, config: Config, opening: string | null, isLeft: boolean): Noticed | null {
  const { origin, view, link, answered, isNews, answers } = sight;
  if (view.state !== 'ticket') return null;
  return {
    helpdesk: helpdeskOf(config, origin),
    ticket: seenTicket(view.ticket, link),
    answered,
    isNews,
    opening,
    answers,
    at: isLeft ? sight.at : Date.now(),
    isLeft,
  };
}

function merged(before: readonly NoticedAnswer[], news: readonly NoticedAnswer[]): NoticedAnswer[] {
  const isNews = ({ connector }: NoticedAnswer) => news.some((answer) => answer.connector === connector);
  return [...before.filter((answer) => !isNews(answer)), ...news];
}
