import type { Browser } from 'puppeteer-core';
import { runInside } from '../driver/firefox-inside.ts';

/** What Firefox's processes hold for themselves, in bytes: the one of our background and sidebars, and those of web pages together. It tells no heap of a page. */
export interface Processes {
  extension: number;
  web: number;
}

/** Asks after garbage has been collected in all of them. */
export async function readProcesses(browser: Browser): Promise<Processes> {
  return JSON.parse(String(await runInside(browser, PROCESSES)));
}

/** Minimising begins anew in each process for some time: what it frees is freed within a second. */
const PROCESSES = `async () => {
  Services.obs.notifyObservers(null, 'child-mmu-request');
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const { children } = await ChromeUtils.requestProcInfo();
  const memory = (type) =>
    children.filter((child) => child.type.startsWith(type)).reduce((sum, child) => sum + child.memory, 0);
  return JSON.stringify({ extension: memory('extension'), web: memory('web') });
}`;
