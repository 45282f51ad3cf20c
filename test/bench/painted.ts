import type { Frame, Page } from 'puppeteer-core';
import type { WithInPage } from './in-page.ts';

/*
 * When is a panel painted? When the frame of the screen that holds it has been presented. No page is told of that, in neither browser. What a page can see is the task right
 * after the `requestAnimationFrame` callback that follows the change: the frame with the change has been laid out and handed over by then. All contenders are measured by that same
 * rule, so what the compositor takes on top is the same for all.
 *
 * For Deskside two things must be so, and the later one counts: each panel says what it should (seen in the sidebar's own process) and the sidebar is not blank, and the page has taken the frame back into
 * sight, for while its content may be of another ticket the content script keeps it invisible (`sidebar-frame.ts`, opacity) until the sidebar has blanked itself, or painted the next ticket
 * (`entrypoints/sidebar/painted.ts`). What is presented invisibly is not seen by an agent.
 *
 * A template panel counts once its frame has the height of its content.
 *
 * The clock is that of the page in which the click happens: the sidebar is another process with a clock of its own, whose distance is measured by messages to and fro. Of twenty the quickest
 * counts, and half its way is the error.
 */

/** Times of one switch in the page's clock, in milliseconds. */
export interface PageTimes {
  clicked: number;
  /** The turn in which the page had the customer's address: before it nobody can know whom to ask about. All contenders start here. */
  known: number;
}

/** Runs in the desk's page: goes to a ticket, and notes each time when the sidebar comes back into sight, presented. `readSeen` gives the last. */
export async function switchTicket(ticket: { id: number; email: string }): Promise<PageTimes> {
  const { bench } = globalThis as unknown as WithInPage;
  const frame = document.querySelector<HTMLElement>(':root > [data-deskside="sidebar"]');
  if (frame === null) throw new Error('The page has no sidebar.');
  let last: Promise<number> | null = null;
  let isSeen = frame.style.opacity === '1';
  const observer = new MutationObserver(() => {
    const wasSeen = isSeen;
    isSeen = frame.style.opacity === '1';
    if (isSeen && !wasSeen) last = bench.presented();
  });
  observer.observe(frame, { attributeFilter: ['style'] });
  const readSeen = async () => {
    await bench.until(frame, { attributeFilter: ['style'] }, () => frame.style.opacity === '1');
    observer.disconnect();
    if (last === null) throw new Error('The sidebar was in sight all the time.');
    return last;
  };
  Object.assign(globalThis, { readSeen });
  return bench.openTicket(ticket);
}

/** When the sidebar was in sight again after `switchTicket`, in the page's clock; to be read when its panels are painted. */
export async function readSeen(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as unknown as { readSeen: () => Promise<number> }).readSeen());
}

/** Runs in the sidebar, before the switch: notes when each of these panels has been painted with these words in it. `readPanels` gives the times. */
export function watchPanels({ connectors, words }: { connectors: string[]; words: string }): void {
  const { bench } = globalThis as unknown as WithInPage;
  const says = (connector: string) => {
    const panel = document.querySelector(`section[data-connector="${connector}"]:not([aria-busy="true"])`);
    const frame = panel?.querySelector('iframe');
    if (frame?.style.blockSize === '' || document.documentElement.hasAttribute('data-left')) return false;
    return `${panel?.textContent} ${frame?.contentDocument?.body?.textContent}`.includes(words);
  };
  const { promise, resolve, reject } = Promise.withResolvers<[string, Promise<number>][]>();
  setTimeout(() => reject(new Error(`Not all of ${connectors} were painted within 15 s.`)), 15_000);
  const times = new Map<string, Promise<number>>();
  const look = () => {
    for (const connector of connectors)
      if (!times.has(connector) && says(connector)) times.set(connector, bench.presented());
    if (times.size < connectors.length) return;
    observer.disconnect();
    resolve([...times]);
  };
  const observer = new MutationObserver(look);
  const changes = { childList: true, subtree: true, characterData: true, attributes: true };
  /** A template panel's frame says nothing to it, but has its height as soon as its content. */
  observer.observe(document.documentElement, changes);
  const painted = promise.then((pairs) => Promise.all(pairs.map(async ([name, at]) => [name, await at])));
  painted.catch(() => {});
  Object.assign(globalThis, { painted });
}

/** When each panel that `watchPanels` watches was painted, in the sidebar's clock, by connector. */
export async function readPanels(sidebar: Frame): Promise<Record<string, number>> {
  const pairs = await sidebar.evaluate(
    () => (globalThis as unknown as { painted: Promise<unknown> }).painted,
  );
  return Object.fromEntries(pairs as [string, number][]);
}

/** By how many milliseconds the sidebar's clock is ahead of its page's. Once in the life of a sidebar. */
export async function clockOffset(page: Page, sidebar: Frame): Promise<number> {
  await sidebar.evaluate(() => {
    addEventListener('message', ({ data, source }) => {
      if (data === 'what time is it?') source?.postMessage(performance.now(), { targetOrigin: '*' });
    });
  });
  return page.evaluate(async () => {
    const frame = document.querySelector<HTMLIFrameElement>(':root > [data-deskside="sidebar"]');
    let best = { took: Number.POSITIVE_INFINITY, offset: 0 };
    for (let turn = 0; turn < 20; turn += 1) {
      const asked = performance.now();
      const heard = new Promise<number>((resolve) =>
        addEventListener('message', ({ data }) => resolve(Number(data)), { once: true }),
      );
      frame?.contentWindow?.postMessage('what time is it?', '*');
      const theirs = await heard;
      const now = performance.now();
      if (now - asked < best.took) best = { took: now - asked, offset: theirs - (asked + now) / 2 };
    }
    return best.offset;
  });
}
