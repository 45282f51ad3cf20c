import type { Page } from 'puppeteer-core';
import type { Driver } from '../driver/launch.ts';
import { countWorkers, type Held, heldBy } from './isolates.ts';
import { type Kept, readKept } from './kept.ts';
import { type Processes, readProcesses } from './processes.ts';

/** What there is at one moment, while every agent rests and every sidebar shows its ticket. */
export interface Sample {
  /** So many tickets have been come to. */
  switches: number;
  memory: { of: 'heaps'; page: Held; sidebar: Held; workers: number } | ({ of: 'processes' } & Processes);
  /** Frames of ours in all pages together. */
  sidebars: number;
  /** Frames of template panels in all sidebars together. */
  templates: number;
  kept: Kept;
}

/** Takes it. `pages` are the agents', `ours` is a page of the extension. */
export async function takeSample(
  driver: Driver,
  pages: Page[],
  ours: Page,
  switches: number,
): Promise<Sample> {
  const memory =
    driver.kind === 'chromium'
      ? ({ of: 'heaps', ...(await heldBy(driver, pages)), workers: await countWorkers(driver) } as const)
      : ({ of: 'processes', ...(await readProcesses(driver.browser)) } as const);
  let [sidebars, templates] = [0, 0];
  for (const page of pages) {
    sidebars += await page.evaluate(() => document.querySelectorAll('[data-deskside=sidebar]').length);
    const sidebar = await driver.sidebarFrame(page);
    templates += await sidebar.evaluate(() => document.querySelectorAll('iframe').length);
  }
  return { switches, memory, sidebars, templates, kept: await readKept(ours) };
}
