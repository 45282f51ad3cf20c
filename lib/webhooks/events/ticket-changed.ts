import { changesBetween } from '../changes-between.ts';
import type { EventKind } from '../happening.ts';

/** One event for all fields that changed between two sights. */
export const ticketChanged: EventKind<'ticket.changed'> = {
  name: 'ticket.changed',
  of(change) {
    if (change.kind !== 'seen' || change.before === null) return [];
    const changes = changesBetween(change.before, change.now);
    const { updatedAt } = change.now;
    return changes.length === 0 ? [] : [{ changes, mark: updatedAt === undefined ? null : [updatedAt] }];
  },
};
