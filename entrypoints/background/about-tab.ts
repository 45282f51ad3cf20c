import type { Config } from '../../lib/config/config.ts';
import type { About } from '../../lib/lookup/about.ts';
import type { ShownTicket } from '../../lib/messages.ts';
import type { TabRecord } from './tab-records.ts';

/** What the lookups of a tab are about: its ticket and customer; `null` while there is no address. */
export function aboutTab(record: TabRecord, shown: ShownTicket, config: Config): About | null {
  if (shown.state !== 'customer') return null;
  return {
    email: shown.email,
    ticket: shown.ticket,
    origin: record.origin,
    helpdesk: config.helpdesks.find((entry) => entry.origin === record.origin)?.helpdesk ?? '',
    workspaceId: config.workspace.id,
  };
}
