import { avatar } from './avatar.ts';
import { type Html, html } from './html.ts';
import type { TicketList, TicketRow } from './view.ts';
import { queueWords, shortTime, statusWords } from './words.ts';

/** The list of one queue, or what a search found. */
export function listView(view: TicketList): Html {
  const title = view.search === '' ? queueWords[view.queue] : `Search: ${view.search}`;
  return html`<section class="list" aria-label="${title}">
    <header class="list-head"><h1>${title}</h1><span class="muted">${counted(view.tickets.length)}</span></header>
    ${view.tickets.length === 0 ? html`<p class="empty">Nothing here. Have a coffee.</p>` : table(view.tickets)}
  </section>`;
}

function table(tickets: TicketRow[]): Html {
  return html`<table>
    <thead><tr><th>Ticket</th><th>Subject</th><th>Requester</th><th class="wide">Assignee</th><th>Updated</th></tr></thead>
    <tbody>${tickets.map(row)}</tbody>
  </table>`;
}

function row(ticket: TicketRow): Html {
  const href = `/tickets/${ticket.id}`;
  return html`<tr data-href="${href}">
    <td class="number"><span class="dot ${ticket.status}" title="${statusWords[ticket.status]}"></span>#${ticket.id}</td>
    <td class="subject"><a href="${href}" dir="auto">${ticket.subject}</a>${ticket.urgent ? html`<span class="flag">Urgent</span>` : null}
      <span class="snippet" dir="auto">${ticket.snippet}</span></td>
    <td class="requester"><span class="person">${avatar(ticket.requester)}<span class="cut" dir="auto">${ticket.requester}</span></span></td>
    <td class="wide muted"><span class="cut">${ticket.assignee ?? '–'}</span></td>
    <td class="muted when"><time datetime="${ticket.updatedAt}">${shortTime(ticket.updatedAt)}</time></td>
  </tr>`;
}

function counted(count: number): string {
  return count === 1 ? '1 ticket' : `${count} tickets`;
}
