import { detailsColumn } from './details-view.ts';
import type { Html } from './html.ts';
import { queueOf, renderView, titleOf } from './render-view.ts';
import { queueNav } from './shell.ts';
import type { Details, View } from './view.ts';

const inApp = document.documentElement.dataset['navigation'] !== 'full';
let latest = 0;

/** Goes to an address of the desk: in the app, where the URL changes first and the content follows, or by a full load. */
export function go(path: string): void {
  if (inApp) {
    if (path !== location.pathname + location.search) history.pushState(null, '', path);
    void show();
  } else location.assign(path);
}

/** Renders what the address bar names. A later call wins over an earlier one whose data is still under way. */
export async function show(): Promise<void> {
  const turn = ++latest;
  const main = part('main');
  main.setAttribute('aria-busy', 'true');
  const view = await load<View>(`/api/view?at=${encodeURIComponent(location.pathname + location.search)}`);
  if (turn !== latest) return;
  document.title = titleOf(view);
  replace(part('.queues'), queueNav(view.queues, queueOf(view)));
  main.innerHTML = renderView(view).text;
  main.removeAttribute('aria-busy');
  if (view.kind === 'ticket') await showDetails(view.ticket.id, turn);
}

/** Renders the same address again after a change, without losing a reply that is being written. */
export async function showAgain(): Promise<void> {
  if (!inApp) return location.reload();
  const draft = document.querySelector<HTMLTextAreaElement>('.reply textarea')?.value ?? '';
  const ticket = shownTicket();
  await show();
  const box = document.querySelector<HTMLTextAreaElement>('.reply textarea');
  if (box !== null && shownTicket() === ticket) box.value = draft;
}

/** Follows links inside the app instead of loading their pages. */
export function followLinks(): void {
  if (!inApp) return;
  window.addEventListener('popstate', () => void show());
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null || link.origin !== location.origin || link.target !== '') return;
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(link.pathname + link.search);
  });
}

async function showDetails(ticket: number, turn: number): Promise<void> {
  const details = await load<Details>(`/api/tickets/${ticket}/details`);
  if (turn === latest) replace(part('.details'), detailsColumn(details));
}

async function load<T>(path: string): Promise<T> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response.json();
}

function shownTicket(): string | undefined {
  return document.querySelector<HTMLElement>('article.ticket')?.dataset['ticketId'];
}

function part(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (element === null) throw new Error(`The page has no ${selector}`);
  return element;
}

function replace(element: HTMLElement, content: Html): void {
  element.outerHTML = content.text;
}
