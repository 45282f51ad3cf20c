import type { Change, Occurrence, Reply } from '../happening.ts';
import { replySide, type Side } from '../reply-side.ts';
import { timeIn } from '../time-in.ts';

/** A newer last reply from this side. Between two sights there may have been more than one: only the last can be told. */
export function replyFrom(side: Side, change: Change): Occurrence[] {
  if (change.kind !== 'seen' || change.before === null) return [];
  const { lastReply } = change.now;
  const former = change.before.lastReply;
  if (lastReply === undefined || replySide(change.now) !== side) return [];
  if (lastReply.id === undefined && lastReply.at === undefined) return [];
  const isSame = lastReply.id === undefined ? former?.at === lastReply.at : former?.id === lastReply.id;
  return isSame || isOlder(lastReply, former)
    ? []
    : [{ mark: lastReply.id === undefined ? atMark(change) : [lastReply.id] }];
}

/** Where the newest reply is deleted, the one before it is the last again. */
function isOlder(reply: Reply, former: Reply | undefined): boolean {
  return timeIn(reply.at) < timeIn(former?.at);
}

function atMark({ now }: Extract<Change, { kind: 'seen' }>): string[] | null {
  const { author = '', at } = now.lastReply ?? {};
  return at === undefined ? null : [author, at];
}
