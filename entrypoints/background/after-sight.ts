import { isSameView } from '../../lib/helpdesks/is-settling.ts';
import type { MissedSight, NumberedSight } from '../../lib/helpdesks/sight.ts';
import { LINK_LIMIT } from '../../lib/webhooks/seen.ts';
import { showsAfter } from './shows.ts';
import type { TabRecord } from './tab-records.ts';
import { leftBy } from './to-note.ts';

/** A tab's record after one more sight, at this address of the page and this time, in milliseconds since the epoch. What was not noted of the former one waits for it. */
export function afterSight(record: TabRecord, sight: NumberedSight, url: string, at: number): TabRecord {
  const { view, settled, answered, number } = sight;
  const link = linkOf(url);
  const shows = showsAfter(record.shows, view, at);
  const { shows: _, ...rest } = record;
  const now = {
    ...rest,
    view,
    settled,
    answered,
    number,
    link,
    seenAt: at,
    ...(shows === undefined ? {} : { shows }),
  };
  return isSameView(record.view, view) ? now : { ...now, ...anotherView(record) };
}

/** An address of the page as a record keeps it. */
export function linkOf(url: string): string {
  return url.slice(0, LINK_LIMIT);
}

/** The same after what the page had seen before that and was not heard yet. The page gives the address, which counts within its own origin. */
export function afterMissed(record: TabRecord, missed: readonly MissedSight[], now: number): TabRecord {
  return missed
    .filter(({ number }) => number > record.number)
    .reduce(
      (seen, sight) => afterSight(seen, sight, addressOf(sight, record), Math.min(sight.at, now)),
      record,
    );
}

function addressOf({ url }: MissedSight, { origin }: TabRecord): string {
  return URL.canParse(url) && new URL(url).origin === origin ? url : origin;
}

/**
 * The content script says the same again where the sidebar did not answer, or the view has settled: that is no news for panels. Nobody has painted a new view yet: a background
 * that dies before the sidebar has heard of it must not be followed by one that takes it for shown.
 */
function anotherView(known: TabRecord): Pick<TabRecord, 'sequence' | 'typed' | 'left' | 'unpainted'> {
  return {
    sequence: known.sequence + 1,
    typed: typedForTicket(known),
    left: leftBy(known),
    unpainted: true,
  };
}

/** What was typed on a page without a ticket goes with that page, and with whoever was signed in there. */
function typedForTicket({ typed }: TabRecord): TabRecord['typed'] {
  return typed?.ticket === null ? null : typed;
}
