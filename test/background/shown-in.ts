import type { Notices } from '../../lib/messages.ts';
import type { Shown } from '../../lib/shown.ts';

/** What a call of `tabs.sendMessage` told the sidebar to show. */
export function shownIn(call: unknown): Shown {
  const [, message] = call as [number, { name: 'show'; notice: Notices['show'] }];
  return JSON.parse(message.notice.shown) as Shown;
}
