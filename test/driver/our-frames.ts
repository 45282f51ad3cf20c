import type { Browser, Frame, Page } from 'puppeteer-core';
import { waitUntil } from './wait-until.ts';

/**
 * The frame of our sidebar in a helpdesk page, once it has loaded, to query, click and type in: puppeteer sees into it in both browsers, closed shadow roots around it or
 * not, and its clicks and keys are real ones (`isTrusted`). Into a template panel leads `contentFrame()` of its iframe element. A page that loads anew
 * has a new frame: ask again.
 */
export function sidebarFrame(page: Page, baseUrl: string, timeout = 10_000): Promise<Frame> {
  const find = () => firstAt(framesIn(page), `${baseUrl}sidebar.html`);
  return waitUntil(`the sidebar on ${page.url()}`, find, timeout);
}

/** The tab whose address starts with `url`, once it has loaded. */
export async function extensionTab(browser: Browser, url: string, timeout = 10_000): Promise<Page> {
  const find = async () => {
    const pages = await browser.pages();
    const frame = await firstAt(
      pages.map((page) => page.mainFrame()),
      url,
    );
    return frame?.page();
  };
  return waitUntil(`a tab at ${url}`, find, timeout);
}

/** The newest first: Firefox lists those of the former page for a while yet. */
function framesIn(page: Page): Frame[] {
  return page
    .frames()
    .filter((frame) => frame.parentFrame() !== null)
    .reverse();
}

/** Each frame is asked where it is: in Firefox `url()` says `about:blank` for all of ours. */
async function firstAt(frames: Frame[], address: string): Promise<Frame | undefined> {
  for (const frame of frames) {
    /** A frame that goes while it is asked is not the one. */
    if (await frame.evaluate(isLoaded, address).catch(() => false)) return frame;
  }
  return undefined;
}

/** Runs in the frame. Firefox shows a page that the extension does not have as an empty document at its address. */
function isLoaded(address: string): boolean {
  const isHere = location.href.startsWith(address) && document.readyState === 'complete';
  return isHere && document.head.childElementCount > 0;
}
