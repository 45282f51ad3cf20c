import { avatar } from './avatar.ts';
import { type Html, html } from './html.ts';
import { icons } from './icons.ts';
import { PRIORITIES, type Requester, STATUSES } from './ticket.ts';
import type { Details } from './view.ts';
import { priorityWords, shortTime, statusWords } from './words.ts';

/** The right-hand column: who wrote, and what the ticket is. */
export function detailsColumn(details: Details): Html {
  return html`<aside class="details" aria-label="Details">
    ${requesterCard(details.requester, details.requesters, details.id)}
    ${properties(details)}
    ${others(details)}
  </aside>`;
}

/** The same column while its data is under way. */
export function detailsPlaceholder(): Html {
  return html`<aside class="details" aria-label="Details" aria-busy="true">
    <span class="bar w60"></span><span class="bar w80"></span><span class="bar w40"></span>
  </aside>`;
}

function requesterCard(requester: Requester, choices: Details['requesters'], ticket: number): Html {
  return html`<section class="card requester-card" data-contact="${contactKind(requester)}">
    <h2>Requester</h2>
    <div class="person">${avatar(requester.name)}<span class="requester-name" dir="auto">${requester.name}</span></div>
    ${contact(requester)}
    <details class="change"><summary>Change requester</summary>
      ${choice(
        'requester',
        ticket,
        choices.map(({ id, name }) => [id, name]),
        requester.id,
        'Requester',
      )}
    </details>
  </section>`;
}

function contactKind(requester: Requester): 'email' | 'hidden' | 'phone' {
  if (requester.hidden === true) return 'hidden';
  return requester.email === undefined ? 'phone' : 'email';
}

function contact({ email, phone, hidden }: Requester): Html {
  if (hidden === true)
    return html`<p class="contact muted">${icons.hidden}<span>Address hidden for your role</span></p>`;
  if (email !== undefined)
    return html`<p class="contact">${icons.mail}<a class="requester-email" href="mailto:${encodeURI(email)}">${breakable(email)}</a></p>`;
  return html`<p class="contact">${icons.phone}<a href="tel:${(phone ?? '').replaceAll(' ', '')}">${phone ?? ''}</a></p>`;
}

/** An address that may break after its signs, not only at the column's edge. */
function breakable(email: string): Html[] {
  return email.split(/(?<=[@.])/).map((piece) => html`${piece}<wbr>`);
}

function properties(details: Details): Html {
  const people: [string, string][] = [
    ['', 'Nobody'],
    ...details.agents.map(({ id, name }): [string, string] => [id, name]),
  ];
  return html`<section class="card"><h2>Ticket</h2>
    <dl class="properties">
      <dt>Status</dt><dd>${choice(
        'status',
        details.id,
        STATUSES.map((status) => [status, statusWords[status]]),
        details.status,
        'Status',
      )}</dd>
      <dt>Priority</dt><dd>${choice(
        'priority',
        details.id,
        PRIORITIES.map((priority) => [priority, priorityWords[priority]]),
        details.priority,
        'Priority',
      )}</dd>
      <dt>Assignee</dt><dd>${choice('assignee', details.id, people, details.assignee?.id ?? '', 'Assignee')}</dd>
      <dt>Tags</dt><dd class="tags">${details.tags.map((tag) => html`<span class="tag">${tag}</span>`)}</dd>
      <dt>Created</dt><dd><time class="created" datetime="${details.createdAt}">${shortTime(details.createdAt)}</time></dd>
      <dt>Updated</dt><dd><time class="updated" datetime="${details.updatedAt}">${shortTime(details.updatedAt)}</time></dd>
    </dl></section>`;
}

function choice(
  field: string,
  ticket: number,
  options: [string, string][],
  chosen: string,
  label: string,
): Html {
  const items = options.map(
    ([value, words]) =>
      html`<option value="${value}" ${value === chosen ? html`selected` : null}>${words}</option>`,
  );
  return html`<select data-field="${field}" data-ticket="${ticket}" aria-label="${label}">${items}</select>`;
}

function others(details: Details): Html | null {
  if (details.others.length === 0) return null;
  const rows = details.others.map(
    (ticket) =>
      html`<li><a href="/tickets/${ticket.id}" dir="auto"><span class="dot ${ticket.status}"></span>${ticket.subject}</a></li>`,
  );
  return html`<section class="card"><h2>Other tickets</h2><ul class="others">${rows}</ul></section>`;
}
