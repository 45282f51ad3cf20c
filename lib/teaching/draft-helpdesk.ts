import type { DomStrategy, Helpdesk, Strategy } from '../helpdesks/helpdesk.ts';

/** What somebody showed Deskside on one page. */
export interface Taught {
  ticket: Helpdesk['ticket'][number];
  fields: Partial<Record<TaughtField, DomStrategy>>;
  pageId?: Strategy[];
  scope?: string[];
  exclude: string[];
}

export type TaughtField = 'email' | 'subject' | 'status';

/** The description that follows from it, for the site at this host. It is in full, as the engine takes it. */
export function draftHelpdesk(host: string, taught: Taught): Helpdesk {
  const fields = Object.entries(taught.fields).map(([field, strategy]) => [field, [strategy]]);
  return {
    id: taughtId(host),
    name: host,
    support: 'experimental',
    matches: [],
    notTicket: [],
    ticket: [taught.ticket],
    scope: taught.scope ?? [],
    watchAttributes: [],
    pageId: taught.pageId ?? [],
    pageIdIs: 'id',
    pageIdMayMiss: false,
    settings: [],
    requests: {},
    fields: { ...Object.fromEntries(fields), ...othersBeside(taught.fields.email) },
    noAddress: [],
    hiddenAddress: [],
    ownAddresses: [],
    exclude: taught.exclude,
    excludeAddresses: [],
    generic: false,
  };
}

/** Where a ticket has more than one person in the same place, the first is the customer, and the others are one click away. */
function othersBeside(email: DomStrategy | undefined): Helpdesk['fields'] {
  return email === undefined || email.single ? {} : { others: [{ ...email, pick: 'all' }] };
}

/** The id of what is taught on a site: the same again when it is taught anew, and never one of our own helpdesks'. */
export function taughtId(host: string): string {
  const name = host.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return `taught-${name}`.slice(0, 64).replace(/-+$/, '');
}
