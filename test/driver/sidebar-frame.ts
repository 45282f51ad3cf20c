import type { Frame, Page } from 'puppeteer-core';
import { waitUntil } from './wait-until.ts';

/**
 * The frame of our sidebar in a helpdesk page, once it has loaded, to query, click and type in: puppeteer sees into it in both browsers, closed shadow roots around it or
 * not, and its clicks and keys are real ones (`isTrusted`). The frames of template panels are its `childFrames()`, in the order of the panels. A page that loads anew
 * has a new frame: ask again.
 *
 * Firefox says `about:blank` for the frame's `url()`, so each frame is asked where it is.
 */
export function sidebarFrame(page: Page, baseUrl: string, timeout = 10_000): Promise<Frame> {
  const address = `${baseUrl}sidebar.html`;
  const find = async () => {
    for (const frame of page.frames()) if (await isAt(frame, address)) return frame;
    return undefined;
  };
  return waitUntil(`the sidebar on ${page.url()}`, find, timeout);
}

/** A frame that goes while it is asked is not the one. */
async function isAt(frame: Frame, address: string): Promise<boolean> {
  const isHere = (start: string) => location.href.startsWith(start) && document.readyState === 'complete';
  return frame.parentFrame() !== null && (await frame.evaluate(isHere, address).catch(() => false));
}
