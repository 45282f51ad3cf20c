// @vitest-environment jsdom
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoTickets, requesters } from './data.ts';
import { type Desk, startDesk } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk({ delay: 0 });
});
afterAll(() => desk.close());

describe('the demo data', () => {
  const tickets = demoTickets(Date.now());

  test('has tickets enough, each with its own id and with a requester', () => {
    expect(tickets.length).toBeGreaterThanOrEqual(20);
    expect(new Set(tickets.map((ticket) => ticket.id)).size).toBe(tickets.length);
    expect(new Set(tickets.map((ticket) => ticket.requester.id)).size).toBe(requesters.length);
  });

  test('names no requester’s address in any message of their tickets, but other addresses in many', () => {
    const texts = tickets.map((ticket) => ticket.messages.map((message) => message.text).join('\n'));
    const betrayed = tickets.filter((ticket, index) =>
      texts[index]?.includes(ticket.requester.email ?? '\0'),
    );
    expect(betrayed.map((ticket) => ticket.id)).toEqual([1038]);
    expect(texts.filter((text) => /@[\w-]+\.example/.test(text)).length).toBeGreaterThanOrEqual(10);
  });
});

describe('with full page loads', () => {
  const headers = { cookie: 'navigation=full' };

  test('a ticket’s page holds all of it', async () => {
    const page = await load('/tickets/1042', headers);
    const article = page.querySelector('article.ticket');
    expect(article?.getAttribute('data-ticket-id')).toBe('1042');
    expect(article?.querySelector('.requester-email')?.textContent).toBe('jan.novak@kavarna-morava.example');
    expect(page.querySelector('.me-address')?.textContent).toBe('mia.hartley@harbour-finch.example');
    expect(page.querySelectorAll('.message')).toHaveLength(4);
  });

  test('names with signs of HTML in them stay text', async () => {
    const page = await load('/tickets/1040', headers);
    expect(page.querySelector('.requester-name')?.textContent).toBe('Böhm & Söhne <Einkauf>');
  });

  test('a phone customer and a hidden one show no address', async () => {
    for (const [path, contact] of [
      ['/tickets/1052', 'phone'],
      ['/tickets/1050', 'hidden'],
    ] as const) {
      const page = await load(path, headers);
      expect(page.querySelector('.requester-card')?.getAttribute('data-contact')).toBe(contact);
      expect(page.querySelector('.details a[href^="mailto:"]')).toBeNull();
    }
  });

  test('a ticket that is not there is said so', async () => {
    expect((await fetch(`${desk.url}/tickets/9999`, { headers })).status).toBe(404);
    expect((await load('/tickets/9999', headers)).querySelector('article')).toBeNull();
  });
});

test('in-app pages come without content, and the app asks for it', async () => {
  const page = await load('/tickets/1042');
  expect(page.querySelector('main')?.getAttribute('aria-busy')).toBe('true');
  expect(page.querySelector('article')).toBeNull();
  const view = await json(`/api/view?at=${encodeURIComponent('/tickets/1042')}`);
  expect(view).toMatchObject({ kind: 'ticket', details: null, previous: 1041, next: 1043 });
  expect(JSON.stringify(view)).not.toContain('jan.novak@kavarna-morava.example');
  expect(await json('/api/tickets/1042/details')).toMatchObject({ requester: { name: 'Jan Novák' } });
});

test('the app’s modules reach the browser as JavaScript', async () => {
  const response = await fetch(`${desk.url}/app/ticket-view.ts`);
  expect(response.headers.get('content-type')).toContain('text/javascript');
  expect(await response.text()).not.toMatch(/import type|: Html/);
  expect((await fetch(`${desk.url}/app/../desk.ts`)).status).toBe(404);
});

test('settings in the query become cookies, and the query goes', async () => {
  const response = await fetch(`${desk.url}/?navigation=full&delay=5&queue=all`, { redirect: 'manual' });
  expect(response.status).toBe(302);
  expect(response.headers.get('location')).toBe('/?queue=all');
  expect(response.headers.getSetCookie().map((cookie) => cookie.split(';')[0])).toEqual([
    'navigation=full',
    'delay=5',
  ]);
});

test('lists, searches and counts', async () => {
  expect((await json(`/api/view?at=${encodeURIComponent('/?queue=unassigned')}`)).tickets).toHaveLength(3);
  expect((await json(`/api/view?at=${encodeURIComponent('/?q=mirante')}`)).tickets).toMatchObject([
    { id: 1045 },
  ]);
});

test('an agent’s reply, a changed property and a new ticket stay', async () => {
  const own = await startDesk({ delay: 0 });
  await change(own, 'POST', '/api/tickets/1047/replies', { text: 'Yes, we do.', status: 'pending' });
  await change(own, 'PATCH', '/api/tickets/1047', { requester: 'zoe', assignee: 'owen' });
  expect(own.tickets.get(1047)).toMatchObject({
    status: 'pending',
    requester: { name: 'Zoë O’Neill' },
    assignee: { id: 'owen' },
  });
  expect(own.tickets.get(1047)?.messages.at(-1)).toMatchObject({
    author: 'Mia Hartley',
    text: 'Yes, we do.',
  });
  const { id } = await change(own, 'POST', '/api/tickets', {
    name: 'A',
    email: 'a@b.example',
    subject: 'S',
    text: 'T',
  });
  expect(own.tickets.get(id)).toMatchObject({ subject: 'S', requester: { email: 'a@b.example' } });
  await own.close();
  expect(desk.tickets.get(1047)?.status).toBe('open');
});

async function load(path: string, headers: Record<string, string> = {}): Promise<Document> {
  const response = await fetch(desk.url + path, { headers });
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

async function json(path: string) {
  return (await fetch(desk.url + path)).json();
}

async function change({ url }: Desk, method: string, path: string, body: object): Promise<{ id: number }> {
  const headers = { 'content-type': 'application/json' };
  return (await fetch(url + path, { method, headers, body: JSON.stringify(body) })).json();
}
