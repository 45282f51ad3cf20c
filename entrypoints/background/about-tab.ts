import type { Config } from '../../lib/config/config.ts';
import type { About } from '../../lib/lookup/dialect.ts';
import type { ShownTicket } from '../../lib/shown.ts';
import type { TabRecord } from './tab-records.ts';

/** What the lookups of a tab are about: its ticket and customer; `null` while there is no address. */
export function aboutTab(
  { origin }: Pick<TabRecord, 'origin'>,
  shown: ShownTicket,
  config: Config,
): About | null {
  if (shown.state !== 'customer') return null;
  const entry = config.helpdesks.find((candidate) => candidate.origin === origin);
  return {
    email: shown.email,
    others: shown.others,
    ticket: shown.ticket,
    helpdesk: { origin, id: entry?.helpdesk ?? '' },
    workspace: config.workspace.id,
  };
}
