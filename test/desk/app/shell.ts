import { avatar } from './avatar.ts';
import { type Html, html } from './html.ts';
import { icons } from './icons.ts';
import type { Agent } from './ticket.ts';
import { QUEUES, type Queue } from './view.ts';
import { queueWords } from './words.ts';

/** The bar over every page: the desk's name, search, "new ticket" and the signed-in agent with their own address. */
export function topBar(agent: Agent, search: string): Html {
  return html`<header class="topbar">
    <a class="brand" href="/"><img src="/app/mark.svg" alt="" width="26" height="26"><span>Harbour &amp; Finch</span></a>
    <form class="search" role="search" action="/" data-action="search">
      ${icons.search}
      <input type="search" name="q" value="${search}" placeholder="Search tickets" aria-label="Search tickets">
    </form>
    <a class="button primary" href="/tickets/new">${icons.plus}<span>New ticket</span></a>
    <div class="me" title="Signed in">
      ${avatar(agent.name)}
      <span class="me-words"><span class="me-name">${agent.name}</span><span class="me-address">${agent.email}</span></span>
    </div>
  </header>`;
}

/** The left navigation: the lists, with how many tickets each holds. `current` is `null` on pages that belong to no list. */
export function queueNav(counts: Record<Queue, number>, current: Queue | null): Html {
  const entries = QUEUES.map(
    (
      queue,
    ) => html`<li><a href="${queue === 'open' ? '/' : `/?queue=${queue}`}" title="${queueWords[queue]}" ${queue === current ? html`aria-current="page"` : null}>
      ${icons[queue]}<span class="queue-name">${queueWords[queue]}</span><span class="count">${counts[queue]}</span></a></li>`,
  );
  return html`<nav class="queues" aria-label="Tickets"><h2>Tickets</h2><ul>${entries}</ul>
    <p class="keys"><kbd>J</kbd> <kbd>K</kbd> next, previous <br><kbd>C</kbd> new ticket</p></nav>`;
}
