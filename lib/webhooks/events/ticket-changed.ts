import { changesBetween } from '../changes-between.ts';
import type { EventKind } from '../happening.ts';
import { sampleChanges } from '../sample-changes.ts';

/** One event for all fields that changed between two sights. */
export const ticketChanged: EventKind<'ticket.changed'> = {
  name: 'ticket.changed',
  group: 'ticket',
  title: 'events.changed',
  meaning: 'webhooks.events.changed',
  isEffect: true,
  of(change) {
    if (change.kind !== 'seen' || change.before === null) return [];
    const changes = changesBetween(change.before, change.now);
    const { updatedAt } = change.now;
    return changes.length === 0 ? [] : [{ changes, mark: updatedAt === undefined ? null : [updatedAt] }];
  },
  sample: (ticket, fields) => ({ changes: sampleChanges(ticket, fields) }),
};
