import type { Page } from 'puppeteer-core';
import { click, fill, reads } from '../../test/browser/hands.ts';
import { FIRST_TICKET } from '../demo-shots.ts';
import { CUSTOMER, saveInvoices } from './invoices.ts';
import type { Scene } from './scene.ts';
import type { Shot, Subject } from './shot.ts';

/** Tickets whose lookups give the log something to tell: by id, what the CRM says. */
const LOOKED_UP = [
  [1047, 'Unknown'],
  [1056, 'Error 503'],
  [FIRST_TICKET, 'Business customer'],
] as const;

export const OPTIONS_SHOTS: Shot[] = [
  { name: 'options-connectors', size: { width: 1100, height: 600 }, bring: connectors },
  { name: 'options-connector', size: { width: 1280, height: 760 }, bring: form },
  { name: 'options-log', size: { width: 1100, height: 640 }, bring: log },
];

async function connectors(scene: Scene): Promise<Subject> {
  await saveInvoices(scene);
  await lookUp(scene);
  const page = await options(scene, '#connectors');
  await reads(page, 'Last 3 lookups');
  return { page };
}

async function form(scene: Scene): Promise<Subject> {
  await saveInvoices(scene);
  const page = await options(scene, '#connectors/invoices');
  await preview(page);
  await page.evaluate(() => scrollTo(0, 0));
  return { page };
}

async function log(scene: Scene): Promise<Subject> {
  await lookUp(scene);
  const page = await options(scene, '#connectors/crm/log');
  await reads(page, 'Last 3 lookups');
  await page.click('.log-summary');
  return { page };
}

/** The options page at a place in it, written as its address is. */
export function options(scene: Scene, hash: string): Promise<Page> {
  return scene.stage.driver.extensionPage(`options.html${hash}`);
}

/** Runs the form's preview on the demo's customer, and takes the pointer away. */
export async function preview(page: Page): Promise<void> {
  await fill(page, 'Test address', CUSTOMER);
  await click(page, 'Run preview');
  await page.waitForSelector('.template-frame[style]');
  await page.mouse.move(0, 0);
}

async function lookUp(scene: Scene): Promise<void> {
  for (const [ticket, words] of LOOKED_UP) {
    const { page } = await scene.ticket(ticket, 'CRM', words);
    await page.close();
  }
}
