import type { Frame } from 'puppeteer-core';
import type { Driver } from '../../driver/launch.ts';
import { ANSWERING } from '../answering.ts';
import { install } from '../in-page.ts';
import { launchFiles } from '../launch-files.ts';
import { clockOffset } from '../painted.ts';
import { customerName } from '../records.ts';
import { type Scene, switchOnce } from '../scene.ts';
import type { BenchStage } from '../stage.ts';
import type { BenchTicket } from '../tickets.ts';
import { floorExtension, type Look } from './files.ts';

/** A browser with the floor extension, on a ticket of the stage's desk. */
export interface FloorScene extends Scene {
  driver: Driver;
}

/** Starts it, with the answers of these tickets' customers kept, and panels that look as Deskside's do in `sidebar`, which shows `shown`. */
export async function openFloorScene(
  { desk, driver: { kind }, endpoint: { url }, newTicket }: BenchStage,
  kept: readonly BenchTicket[],
  { sidebar, shown }: { sidebar: Frame; shown: BenchTicket },
): Promise<FloorScene> {
  const settings = { url, connectors: ANSWERING, kept: kept.map(({ email }) => email) };
  const look = await sidebar.evaluate(lookOf, ANSWERING, customerName(shown.email));
  const driver = await launchFiles(kind, floorExtension(kind, desk.url, settings, look));
  try {
    const page = await driver.openPage(`${desk.url}/tickets/${newTicket().id}`);
    const frame = await driver.sidebarFrame(page);
    await install(page);
    await install(frame);
    const scene = { driver, page, sidebar: frame, offset: await clockOffset(page, frame) };
    for (const ticket of kept) await switchOnce(scene, ticket);
    return scene;
  } catch (error) {
    await driver.close();
    throw error;
  }
}

/** Runs in Deskside's sidebar. */
function lookOf(connectors: string[], name: string): Look {
  const textOf = (connector: string) => {
    const panel = document.querySelector(`section[data-connector="${connector}"]`);
    const text = panel?.querySelector('iframe')?.contentDocument?.body.innerHTML ?? panel?.innerHTML ?? '';
    if (!text.includes(name)) throw new Error(`${connector} does not show ${name}.`);
    return text;
  };
  const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]);
  return {
    name,
    panels: Object.fromEntries(connectors.map((connector) => [connector, textOf(connector)])),
    body: document.body.innerHTML,
    styles: rules.map(({ cssText }) => cssText).join('\n'),
  };
}
