import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { customerName } from '../bench/records.ts';
import type { BenchTicket } from '../bench/tickets.ts';
import { goTo } from '../browser/scene.ts';
import type { Driver } from '../driver/launch.ts';
import { visit } from '../driver/load.ts';
import { waitUntil } from '../driver/wait-until.ts';
import { type Way, wayFor } from './chances.ts';
import { closeSidebar, openSidebar } from './open-and-close.ts';
import { recentNotes } from './recent-notes.ts';
import { untilShown } from './shown.ts';
import { Trail } from './trail.ts';

export interface AgentWorld {
  driver: Driver;
  /** The desk's origin. */
  desk: string;
  random: () => number;
  /** A page of ours. */
  ours: Page;
  /** Runs one after another what no two agents may do at once. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  complain(complaint: string): void;
  /** Called once for every ticket that an agent comes to. */
  onSwitch(way: Way): void;
}

/** A tab may tell of 60 tickets a minute and of two a second: an agent comes to the next one no sooner than so many milliseconds after the last. */
const PACE = 600;
/** How many tickets somebody in a hurry clicks through, and how long each is on the page, in milliseconds. */
const HURRY = { tickets: 3, each: 80 };
/** Of so many tickets one is looked at from top to bottom. */
const LOOKED_AT = 10;

/** An agent at one window, who goes from ticket to ticket. */
export class Agent {
  readonly #world: AgentWorld;
  readonly #page: Page;
  readonly #tickets: BenchTicket[];
  readonly #trail: Trail;
  /** Never loads a page anew: what a page keeps of each ticket adds up. */
  readonly #staysAllDay: boolean;

  /** The page is on the first of the tickets, which are nobody else's. */
  constructor(world: AgentWorld, page: Page, tickets: BenchTicket[], staysAllDay: boolean) {
    this.#world = world;
    this.#page = page;
    this.#tickets = tickets;
    this.#trail = new Trail(tickets[0] as BenchTicket);
    this.#staysAllDay = staysAllDay;
  }

  get page(): Page {
    return this.#page;
  }

  /** Comes to so many tickets, and sees each shown; the last one whole. */
  async work(switches: number): Promise<void> {
    for (let left = switches; left > 0; ) {
      const began = performance.now();
      const way = this.#way(left);
      left -= await this.#come(way);
      await this.look(left <= 0 || this.#world.random() * LOOKED_AT < 1);
      await wait(Math.max(0, began + PACE - performance.now()));
    }
  }

  /** Sees the sidebar show the ticket of the page: its customer's address, and where it is `whole`, each panel and nobody else's name. */
  async look(whole: boolean): Promise<void> {
    const { email, id } = this.#trail.here;
    const wanted = { id, email, name: customerName(email), whole };
    await untilShown(this.#world.driver, this.#page, wanted).catch(async (error) => {
      this.#world.complain(`${(error as Error).message}\n${await recentNotes(this.#world.ours)}`);
      await this.#world.alone(() => visit(this.#page, `${this.#world.desk}/tickets/${id}`));
    });
  }

  #way(left: number): Way {
    const way = wayFor(this.#world.random());
    const cannot =
      (way === 'hurry' && left < HURRY.tickets) ||
      (way === 'back' && !this.#trail.canGo(-1)) ||
      (way === 'forward' && !this.#trail.canGo(1)) ||
      (way === 'load' && this.#staysAllDay);
    return cannot ? 'click' : way;
  }

  /** Gives how many tickets were come to. */
  async #come(way: Way): Promise<number> {
    const count = way === 'hurry' ? HURRY.tickets : 1;
    for (let nth = 0; nth < count; nth += 1) {
      this.#world.onSwitch(way);
      await this.#act(way);
      if (nth < count - 1) await wait(HURRY.each);
    }
    return count;
  }

  async #act(way: Way): Promise<void> {
    switch (way) {
      case 'click':
      case 'hurry':
        return this.#click(this.#another());
      case 'back':
        return this.#history(-1);
      case 'forward':
        return this.#history(1);
      case 'load':
        return this.#load(this.#another());
      case 'reopen':
        return this.#world.alone(() => this.#reopen(this.#another()));
    }
  }

  async #click(ticket: BenchTicket): Promise<void> {
    await goTo(this.#page, `/tickets/${ticket.id}`);
    this.#trail.push(ticket);
  }

  /** Where pages were loaded, the way back leads over one that is loaded again. */
  async #history(steps: 1 | -1): Promise<void> {
    const go = () => this.#page.evaluate((by) => history.go(by), steps);
    this.#trail.go(steps);
    if (this.#staysAllDay) return go();
    const there = `/tickets/${this.#trail.here.id}`;
    await this.#untilAsked(async () => {
      await go();
      await waitUntil(there, async () => (await this.#page.evaluate(() => location.pathname)) === there);
    });
  }

  async #load(ticket: BenchTicket): Promise<void> {
    await this.#untilAsked(() => visit(this.#page, `${this.#world.desk}/tickets/${ticket.id}`));
    this.#trail.push(ticket);
  }

  /** A page that loads asks whether the sidebar is open: until it has asked, nobody else may have closed it. Whether there is a sidebar then, is seen when the agent looks. */
  #untilAsked(load: () => Promise<unknown>): Promise<void> {
    return this.#world.alone(async () => {
      await load();
      await this.#world.driver.sidebarFrame(this.#page).catch(() => undefined);
    });
  }

  /** Closes the sidebar, goes on without it, and opens it again. */
  async #reopen(ticket: BenchTicket): Promise<void> {
    await closeSidebar(this.#world.driver, this.#page);
    await this.#click(ticket);
    await openSidebar(this.#page, this.#world.ours);
  }

  #another(): BenchTicket {
    const chance = this.#world.random();
    const found = this.#tickets[Math.floor(chance * this.#tickets.length)] as BenchTicket;
    return found === this.#trail.here ? this.#another() : found;
  }
}
