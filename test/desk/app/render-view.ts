import { type Html, html } from './html.ts';
import { listView } from './list-view.ts';
import { newTicketView } from './new-ticket-view.ts';
import { ticketView } from './ticket-view.ts';
import type { Queue, View } from './view.ts';
import { queueWords } from './words.ts';

/** The main part of a page. */
export function renderView(view: View): Html {
  switch (view.kind) {
    case 'list':
      return listView(view);
    case 'ticket':
      return ticketView(view);
    case 'new':
      return newTicketView();
    case 'missing':
      return html`<section class="missing"><h1>There is no ticket ${view.id}</h1><p><a href="/">Back to the open tickets</a></p></section>`;
  }
}

/** The title of the browser's tab. */
export function titleOf(view: View): string {
  switch (view.kind) {
    case 'list':
      return `${queueWords[view.queue]} · Harbour & Finch`;
    case 'ticket':
      return `#${view.ticket.id} ${view.ticket.subject} · Harbour & Finch`;
    case 'new':
      return 'New ticket · Harbour & Finch';
    case 'missing':
      return 'Not found · Harbour & Finch';
  }
}

/** The entry of the left navigation that a view belongs to. */
export function queueOf(view: View): Queue | null {
  return view.kind === 'list' && view.search === '' ? view.queue : null;
}
