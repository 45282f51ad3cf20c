import { setTimeout as wait } from 'node:timers/promises';
import type { Frame, Page } from 'puppeteer-core';
import { install } from './in-page.ts';
import { clockOffset, readPanels, readSeen, switchTicket, watchPanels } from './painted.ts';
import { customerName } from './records.ts';
import type { BenchStage } from './stage.ts';
import type { BenchTicket } from './tickets.ts';

/** A tab may tell of 60 tickets a minute: past that Deskside waits on purpose. So long lies between two switches, in milliseconds. */
const PACE = 1100;

/** A tab with Deskside on a ticket. */
export interface Scene {
  page: Page;
  sidebar: Frame;
  /** By how many milliseconds the sidebar's clock is ahead of the page's. */
  offset: number;
}

/** One switch, milliseconds since the page knew the customer's address. */
export interface SwitchTimes {
  /** From the click until then: the desk's own. */
  desk: number;
  /** Each panel in sight, by connector. */
  panels: Record<string, number>;
  /** The first of them, and the last. */
  first: number;
  all: number;
}

/** A tab on a ticket of its own. */
export async function openScene(stage: BenchStage): Promise<Scene> {
  const page = await stage.openTicket(stage.newTicket());
  const sidebar = await stage.driver.sidebarFrame(page);
  await install(page);
  await install(sidebar);
  return { page, sidebar, offset: await clockOffset(page, sidebar) };
}

/** Switches to a ticket, no sooner than `PACE` after the last, and gives what that took. */
export async function switchOnce(
  { page, sidebar, offset }: Scene,
  ticket: BenchTicket,
  connectors = ['crm', 'billing', 'loyalty'],
): Promise<SwitchTimes> {
  await wait(PACE);
  await sidebar.evaluate(watchPanels, { connectors, words: customerName(ticket.email) });
  const { clicked, known } = await page.evaluate(switchTicket, ticket);
  const painted = Object.entries(await readPanels(sidebar));
  const seen = await readSeen(page);
  const inSight = painted.map(([name, at]) => [name, Math.max(at - offset, seen) - known] as const);
  const times = inSight.map(([, time]) => time);
  return {
    desk: known - clicked,
    panels: Object.fromEntries(inSight),
    first: Math.min(...times),
    all: Math.max(...times),
  };
}
