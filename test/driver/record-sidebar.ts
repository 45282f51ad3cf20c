import type { Page } from 'puppeteer-core';
import type { Driver } from './launch.ts';

/** What the sidebar said at some moment, and the address of the helpdesk page that it stood in then. */
export interface Moment {
  page: string;
  said: string;
}

/** A document: when it began (milliseconds since the epoch), and its address or one thing that it said. */
interface Seen {
  born: number;
  text: string;
}

/** Between two looks, ms. Each fetches all that was said since the last one, so little is lost by waiting; a frame that is new is found this much later. */
const PAUSE = 5;

/**
 * Records all that the sidebar of a tab says, from now on and across page loads: every change of its document, in order. Chromium lets us watch from the frame's first
 * node on, Firefox from a few milliseconds later. Gives what ends the recording.
 */
export async function recordSidebar(driver: Driver, page: Page): Promise<() => Promise<Moment[]>> {
  const said: Seen[] = [];
  /** The address of the page that each frame was first seen in, by when the frame began: Firefox lists it for a while yet after the tab has gone on. */
  const pages = new Map<number, string>();
  let over = false;
  if (driver.kind === 'chromium') await page.evaluateOnNewDocument(takeWords);

  async function look(): Promise<void> {
    const before = await page.evaluate(whichPage);
    const frames = page.frames().filter((frame) => frame.parentFrame() !== null);
    const words = [];
    for (const frame of frames) {
      /** A frame that goes while it is asked has nothing more to say. */
      words.push(...(await frame.evaluate(takeWords).catch(() => [])));
    }
    said.push(...words);
    const after = await page.evaluate(whichPage);
    const news = before.born === after.born ? words.filter(({ born }) => !pages.has(born)) : [];
    for (const { born } of news) pages.set(born, after.text);
  }

  async function lookOn(): Promise<void> {
    while (!over) {
      /** The page is between two documents. */
      await look().catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
    await look();
  }

  const looking = lookOn();
  return async () => {
    over = true;
    await looking;
    return said.map(({ born, text }) => ({ page: pages.get(born) ?? '', said: text }));
  };
}

/** Runs in the page. */
function whichPage(): Seen {
  return { born: performance.timeOrigin, text: location.href };
}

/** Runs in a frame: gives what the sidebar or a template panel in it has said since it was last asked, and begins to listen where it did not yet. */
function takeWords(): Seen[] {
  const scope = globalThis as typeof globalThis & { recorded?: string[] };
  if (!location.protocol.endsWith('extension:') && location.href !== 'about:srcdoc') return [];
  const words = () => (document.body?.innerText ?? '').replace(/\s+/g, ' ').trim();
  if (scope.recorded === undefined) {
    const recorded: string[] = [];
    scope.recorded = recorded;
    const observer = new MutationObserver(() => recorded.push(words()));
    observer.observe(document, { childList: true, subtree: true, characterData: true });
  }
  return [...scope.recorded.splice(0), words()].map((text) => ({ born: performance.timeOrigin, text }));
}
