import { avatar } from './avatar.ts';
import { detailsColumn, detailsPlaceholder } from './details-view.ts';
import { type Html, html } from './html.ts';
import { icons } from './icons.ts';
import type { Message } from './ticket.ts';
import type { OpenTicket, TicketContent } from './view.ts';
import { shortTime, statusWords } from './words.ts';

/** An open ticket: head, conversation, reply box, and the right-hand column once its details are there. */
export function ticketView(view: OpenTicket): Html {
  const { ticket, details } = view;
  return html`<article class="ticket" data-ticket-id="${ticket.id}" aria-label="Ticket ${ticket.id}">
    <div class="ticket-main">
      ${head(ticket, view.previous, view.next)}
      <div class="conversation">${ticket.messages.map(message)}</div>
      ${replyBox(ticket)}
    </div>
    ${details === null ? detailsPlaceholder() : detailsColumn(details)}
  </article>`;
}

function head(ticket: TicketContent, previous: number | null, next: number | null): Html {
  return html`<header class="ticket-head">
    <div class="ticket-line">
      <span class="ticket-number">#${ticket.id}</span>
      <span class="status ${ticket.status}">${statusWords[ticket.status]}</span>
      <span class="steps">${step('previous', previous)}${step('next', next)}</span>
    </div>
    <h1 class="ticket-subject" dir="auto">${ticket.subject}</h1>
  </header>`;
}

function step(direction: 'previous' | 'next', id: number | null): Html {
  const label = direction === 'previous' ? 'Previous ticket' : 'Next ticket';
  return id === null
    ? html`<span class="step" aria-disabled="true">${icons[direction]}</span>`
    : html`<a class="step" href="/tickets/${id}" data-step="${direction}" title="${label}" aria-label="${label}">${icons[direction]}</a>`;
}

function message({ id, kind, author, at, text }: Message): Html {
  return html`<section class="message ${kind}" data-message-id="${id}">
    ${avatar(author)}
    <div class="message-box">
      <header><span class="message-author" dir="auto">${author}</span>
        ${kind === 'note' ? html`<span class="note-mark">Internal note</span>` : null}
        <time datetime="${at}">${shortTime(at)}</time></header>
      <div class="message-body">${linked(text)}</div>
    </div>
  </section>`;
}

/** Addresses in a message become links, as mail programs show them: none of them need be the customer's. */
function linked(text: string): (Html | string)[] {
  return text
    .split(/([\w.+'-]+@[\w-]+(?:\.[\w-]+)+)/)
    .map((piece, index) => (index % 2 === 1 ? html`<a href="mailto:${piece}">${piece}</a>` : piece));
}

function replyBox(ticket: TicketContent): Html {
  return html`<form class="reply" data-action="reply" data-ticket="${ticket.id}">
    <textarea name="text" rows="2" aria-label="Reply" placeholder="Write a reply" required></textarea>
    <div class="reply-foot">
      <select name="status" aria-label="Status after sending">
        <option value="pending">and wait for customer</option>
        <option value="solved">and mark as solved</option>
        <option value="open">and keep open</option>
      </select>
      <button class="button primary">Send reply</button>
    </div>
  </form>`;
}
