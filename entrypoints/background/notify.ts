import { browser } from '../../lib/browser.ts';
import type { Notices } from '../../lib/messages.ts';

/** A frame that hangs keeps nobody waiting longer than this, in milliseconds. */
const PATIENCE = 1000;

/**
 * Tells one frame of one tab, and no other: without the frame id the content script would hear what is the sidebar's. Resolves once the frame has taken it in. A frame that
 * is gone is no error. True where it was heard.
 */
export async function notify<N extends keyof Notices>(
  tab: number,
  frame: number,
  name: N,
  notice: Notices[N],
): Promise<boolean> {
  const heard = browser.tabs.sendMessage(tab, { name, notice }, { frameId: frame }).then(
    () => true,
    () => false,
  );
  const tooLate = new Promise<boolean>((resolve) => setTimeout(resolve, PATIENCE, false));
  return Promise.race([heard, tooLate]);
}

/** The content script runs in the top frame. */
export const TOP_FRAME = 0;
