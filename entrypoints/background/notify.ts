import { browser } from '../../lib/browser.ts';
import type { Notices } from '../../lib/messages.ts';

/**
 * Tells one frame of one tab, and no other: without the frame id the content script would hear what is the sidebar's. A frame that is gone is no error.
 * True where it was heard.
 */
export async function notify<N extends keyof Notices>(
  tab: number,
  frame: number,
  name: N,
  notice: Notices[N],
): Promise<boolean> {
  try {
    await browser.tabs.sendMessage(tab, { name, notice }, { frameId: frame });
    return true;
  } catch {
    return false;
  }
}

/** The content script runs in the top frame. */
export const TOP_FRAME = 0;
