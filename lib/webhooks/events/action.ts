import type { EventKind } from '../happening.ts';

/** The agent pressed a rule's button in the sidebar. */
export const action: EventKind<'action'> = {
  name: 'action',
  group: 'button',
  title: 'events.action',
  meaning: 'webhooks.events.action',
  of: (change) => (change.kind === 'pressed' ? [{ mark: null, rule: change.rule }] : []),
};
