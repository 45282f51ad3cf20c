import { MISSED_LIMIT } from '../../lib/helpdesks/limits.ts';
import type { NoticedAnswer } from '../../lib/webhooks/noticed.ts';
import { withoutOpening } from './open-tickets.ts';
import type { TabRecord } from './tab-records.ts';
import type { Unnoted } from './unnoted.ts';

/** All that is to be noted of a tab, oldest first: what it went on from, and what it shows. */
export function allUnnoted(record: TabRecord): Unnoted[] {
  const now = unnoted(record);
  return now === null ? record.left : [...record.left, now];
}

/** What a tab shows of a ticket and was not noted yet; `null` where it shows none, its page is not done, or there is nothing new in it. */
export function unnoted(record: TabRecord): Unnoted | null {
  const { origin, view, settled, answered, link, shows, noted, seenAt: at } = record;
  if (!settled || view?.state !== 'ticket') return null;
  const isNews = noted !== textOf({ view, answered });
  const answers = heardOf(record);
  const isOpened = shows !== undefined && shows.opening !== null;
  if (!isNews && !isOpened && answers.length === 0) return null;
  return {
    origin,
    view,
    answered,
    isNews,
    answers,
    at,
    ...(link === undefined ? {} : { link }),
    ...(shows === undefined ? {} : { shows }),
  };
}

/** What is to be noted once the tab goes on to another view; where that is too much the oldest is lost. */
export function leftBy(record: TabRecord): Unnoted[] {
  return allUnnoted(record).slice(-MISSED_LIMIT);
}

/** The record once this was noted, of all that was to be noted of it at `before`. What came in meanwhile is still to be noted. */
export function afterNoting(now: TabRecord, before: TabRecord, noted: Unnoted): TabRecord {
  const text = JSON.stringify(noted);
  const left = now.left.filter((each) => JSON.stringify(each) !== text);
  const isSameOpening = now.shows?.opening === noted.shows?.opening;
  const rest = { ...(isSameOpening ? withoutOpening(now) : now), left };
  return before.left.includes(noted) ? rest : { ...withoutHeard(rest, before), noted: textOf(noted) };
}

function withoutHeard({ heard, ...record }: TabRecord, before: TabRecord): TabRecord {
  const isSame = JSON.stringify(heard) === JSON.stringify(before.heard);
  return isSame || heard === undefined ? record : { ...record, heard };
}

function textOf({ view, answered }: { view: Unnoted['view'] | null; answered: string[] }): string {
  return JSON.stringify([view, answered]);
}

/** The ticket and the customer whom the helpdesk says it is from. */
export function customerOf({ view }: TabRecord): { ticket: string; email: string } | null {
  if (view?.state !== 'ticket' || view.ticket.customer.state !== 'address') return null;
  return { ticket: view.ticket.id, email: view.ticket.customer.email };
}

/** Answers that wait to be noted, of the customer whom the tab shows now. */
export function heardOf(record: TabRecord): NoticedAnswer[] {
  const { heard } = record;
  const whom = customerOf(record);
  return heard !== undefined && whom?.ticket === heard.ticket && whom.email === heard.email
    ? heard.answers
    : [];
}
