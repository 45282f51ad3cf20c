import type { Frame, Page } from 'puppeteer-core';
import type { Driver } from '../../driver/launch.ts';
import { ANSWERING } from '../answering.ts';
import { install, type WithInPage } from '../in-page.ts';
import { launchFiles } from '../launch-files.ts';
import { clockOffset, readPanels, watchPanels } from '../painted.ts';
import { customerName } from '../records.ts';
import type { BenchStage } from '../stage.ts';
import type { BenchTicket } from '../tickets.ts';
import { bareExtension } from './files.ts';

/** A browser with the bare extension, on a ticket of the stage's desk. */
export interface BareScene {
  driver: Driver;
  page: Page;
  frame: Frame;
  /** By how many milliseconds the frame's clock is ahead of the page's. */
  offset: number;
}

/** Starts it, with the answers of these tickets' customers kept. */
export async function openBareScene(
  { desk, driver: { kind }, endpoint: { url }, newTicket }: BenchStage,
  kept: readonly BenchTicket[],
): Promise<BareScene> {
  const settings = { url, connectors: ANSWERING, kept: kept.map(({ email }) => email) };
  const driver = await launchFiles(kind, bareExtension(kind, desk.url, settings));
  try {
    const page = await driver.openPage(`${desk.url}/tickets/${newTicket().id}`);
    const frame = await driver.sidebarFrame(page);
    await install(page);
    await install(frame);
    const scene = { driver, page, frame, offset: await clockOffset(page, frame) };
    for (const ticket of kept) await switchBare(scene, ticket);
    return scene;
  } catch (error) {
    await driver.close();
    throw error;
  }
}

/** Switches to a ticket. Gives milliseconds from the turn in which the page knows the customer's address to all panels painted. */
export async function switchBare({ page, frame, offset }: BareScene, ticket: BenchTicket): Promise<number> {
  await frame.evaluate(watchPanels, { connectors: ANSWERING, words: customerName(ticket.email) });
  const { known } = await page.evaluate(openTicket, ticket);
  const painted = Object.values(await readPanels(frame));
  return Math.max(...painted) - offset - known;
}

/** Runs in the desk's page. */
function openTicket(ticket: BenchTicket): Promise<{ known: number }> {
  return (globalThis as unknown as WithInPage).bench.openTicket(ticket);
}
