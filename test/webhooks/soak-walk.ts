import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { goTo } from '../browser/scene.ts';
import type { Ticket } from '../desk/app/ticket.ts';
import type { Desk } from '../desk/desk.ts';
import type { Driver } from '../driver/launch.ts';
import { reload } from '../driver/load.ts';
import { waitUntil } from '../driver/wait-until.ts';
import type { Soaked } from './soak-config.ts';

/** An agent goes on as soon as somebody was told of what they saw, or after so long, in milliseconds: what a page shows counts once it has been read as a whole. After a death they stay longer: what the background did not hear is said again. */
const STAY = 4000;
const STAY_AFTER_DEATH = 5000;
/** A tab may speak 60 times a minute. */
const TICKETS_PER_TAB = 15;

export interface WalkWorld {
  driver: Driver;
  desk: Desk;
  /** When the background was last ended, on `performance.now()`'s clock. */
  lastDeath: () => number;
  /** Somebody was told of it, or would have been, had they not refused. */
  isTold: (event: Soaked, ticket: number) => boolean;
  /** Called as each ticket is opened. */
  onTicket: (ticket: Ticket) => void;
}

/** An agent at one window, who takes one ticket after another off the list: opens it, sees who wrote, and sees it change and the customer's answer come. */
export async function walk(world: WalkWorld, tickets: Ticket[]): Promise<void> {
  let page: Page | undefined;
  for (let done = 0; tickets.length > 0; done += 1) {
    const ticket = tickets.shift() as Ticket;
    world.onTicket(ticket);
    if (page === undefined || done % TICKETS_PER_TAB === 0) {
      await page?.close();
      page = await openWindow(world.driver, `${world.desk.url}/tickets/${ticket.id}`);
    } else await goTo(page, `/tickets/${ticket.id}`);
    await see(world, page, ticket);
    await change(world.desk, page, ticket);
    await stay(world, ticket, ['ticket.changed', 'reply.received']);
  }
  await page?.close();
}

/** A window of its own is never hidden. Firefox shows one tab at a time. */
async function openWindow({ browser, kind }: Driver, url: string): Promise<Page> {
  const page = await browser.newPage(kind === 'chromium' ? { type: 'window' } : {});
  await page.goto(url);
  return page;
}

async function see(world: WalkWorld, page: Page, ticket: Ticket): Promise<void> {
  const look = () => untilShown(world.driver, page, ticket);
  await look().catch(async () => {
    await reload(page);
    await look();
  });
  await stay(world, ticket, ['ticket.first_seen', 'ticket.opened']);
}

/** Where a browser has only just started, a page may come before our script is there for it: then people reload. */
async function untilShown({ sidebarFrame }: Driver, page: Page, { id, requester }: Ticket): Promise<void> {
  await waitUntil(`the sidebar to show ticket ${id}`, async () => {
    const sidebar = await sidebarFrame(page, 1000);
    return sidebar.$eval('h1', (head, email) => head.textContent === email, requester.email);
  });
}

/** The customer has answered, and the agent sets the status: the page then shows both. */
async function change({ tickets }: Desk, page: Page, { id }: Ticket): Promise<void> {
  tickets.addMessage(id, 'And one thing more.', 'customer');
  await page.select('.details select[data-field=status]', 'pending');
  await waitUntil(`ticket ${id} to be pending`, () =>
    page.$eval(
      '.details select[data-field=status]',
      (field) => (field as HTMLSelectElement).value === 'pending',
    ),
  );
}

async function stay(
  { lastDeath, isTold }: WalkWorld,
  { id }: Ticket,
  events: readonly Soaked[],
): Promise<void> {
  const came = performance.now();
  const until = () => Math.max(came + STAY, lastDeath() + STAY_AFTER_DEATH);
  while (performance.now() < until() && !events.every((event) => isTold(event, id))) await wait(50);
}
