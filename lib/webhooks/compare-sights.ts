import { ownValue } from '../own-value.ts';
import type { SeenRow } from '../store/database.ts';
import type { Change, SeenTicket } from './happening.ts';
import type { Noticed, NoticedAnswer } from './noticed.ts';
import { joinSights } from './seen.ts';
import { timeIn } from './time-in.ts';

/** When fewer requests have been answered for so long, in milliseconds, that is how the helpdesk is read from now on. */
const PATIENCE = 3_600_000;

/** What is kept of a ticket from now on, and what is new of it. */
export interface Compared {
  row: SeenRow;
  changes: Change[];
}

/** Compares what a tab shows with what was seen last. The same row comes back where there is nothing to keep. */
export function compareSights(row: SeenRow | undefined, noticed: Noticed): Compared {
  const seen = row === undefined ? firstSight(noticed) : nextSight(row, noticed);
  return noticed.answers.reduce((compared, answer) => withAnswer(compared, answer, noticed.at), seen);
}

function firstSight({ helpdesk, ticket, answered, opening, at }: Noticed): Compared {
  const row = {
    origin: helpdesk.origin,
    ticket,
    answered,
    answers: {},
    firstAt: at,
    at,
    ...openedAs(opening),
  };
  return { row, changes: [{ kind: 'seen', before: null, now: ticket, opened: opening !== null }] };
}

function nextSight(row: SeenRow, noticed: Noticed): Compared {
  const verdict = noticed.isNews ? weigh(row, noticed) : 'nothing';
  const opened = noticed.opening !== null && noticed.opening !== row.opening;
  const next = { ...taken(row, noticed, verdict), ...openedAs(opened ? noticed.opening : null) };
  const { ticket: now } = next;
  const changes: Change[] =
    verdict === 'compare' || opened
      ? [{ kind: 'seen', before: verdict === 'compare' ? row.ticket : now, now, opened }]
      : [];
  return { row: isSame(row, next) ? row : next, changes };
}

/**
 * What a further sight is good for. `take-over`: more of the helpdesk's requests were answered than before, so its fields may be written otherwise without having changed;
 * `less`: fewer were; `nothing`: it is older than what is known.
 */
type Verdict = 'compare' | 'take-over' | 'less' | 'nothing';

function weigh(row: SeenRow, { ticket, answered, at, isLeft }: Noticed): Verdict {
  if (isOlder(ticket, row.ticket) || (isLeft && row.at > at)) return 'nothing';
  const isMore = row.answered.every((request) => answered.includes(request));
  if (isMore) return answered.length === row.answered.length ? 'compare' : 'take-over';
  return row.lessSince !== undefined && at - row.lessSince > PATIENCE ? 'take-over' : 'less';
}

function taken(row: SeenRow, { ticket, answered, at }: Noticed, verdict: Verdict): SeenRow {
  const { lessSince, ...rest } = row;
  switch (verdict) {
    case 'compare':
    case 'take-over': {
      const joined = joinSights(row.ticket, ticket);
      const answers = joined.email === row.ticket.email ? row.answers : {};
      return { ...rest, ticket: joined, answered, answers, at };
    }
    case 'less':
      return { ...rest, lessSince: lessSince ?? at };
    case 'nothing':
      return row;
  }
}

/** A tab that shows what the helpdesk has long changed. Only where both times can be read. */
function isOlder(now: SeenTicket, before: SeenTicket): boolean {
  return timeIn(now.updatedAt) < timeIn(before.updatedAt);
}

function openedAs(opening: string | null): { opening?: string } {
  return opening === null ? {} : { opening };
}

function withAnswer({ row, changes }: Compared, answer: NoticedAnswer, at: number): Compared {
  const { connector, state, reason } = answer;
  const before = ownValue(row.answers, connector) ?? null;
  if (before === state) return { row, changes };
  const day = new Date(at).toISOString().slice(0, 10);
  const change: Change = {
    kind: 'answered',
    connector,
    before,
    now: state,
    ...(reason === undefined ? {} : { reason }),
    day,
  };
  return {
    row: { ...row, answers: { ...row.answers, [connector]: state }, at },
    changes: [...changes, change],
  };
}

/** The time alone is worth a writing once an hour. */
function isSame(before: SeenRow, now: SeenRow): boolean {
  return (
    now.at - before.at < PATIENCE &&
    JSON.stringify({ ...before, at: 0 }) === JSON.stringify({ ...now, at: 0 })
  );
}
