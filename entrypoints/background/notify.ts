import { browser } from '../../lib/browser.ts';
import type { Notices } from '../../lib/messages.ts';

/** A frame that hangs keeps nobody waiting longer than this, in milliseconds. One that works answers sooner: `false` where it has not painted by then (`painted.ts`). */
const PATIENCE = 1500;

/** `heard`: the frame has taken it in. `gone`: there is no such frame, or nobody listens in it. `late`: it may still show what it showed before. */
export type Heard = 'heard' | 'gone' | 'late';

/** Tells one frame of one tab, and no other: without the frame id the content script would hear what is the sidebar's. Never rejects. */
export async function notify<N extends keyof Notices>(
  tab: number,
  frame: number,
  name: N,
  notice: Notices[N],
): Promise<Heard> {
  const told = browser.tabs.sendMessage(tab, { name, notice }, { frameId: frame }).then(
    (reply): Heard => (reply === false ? 'late' : 'heard'),
    (): Heard => 'gone',
  );
  const tooLate = new Promise<Heard>((resolve) => setTimeout(resolve, PATIENCE, 'late'));
  return Promise.race([told, tooLate]);
}

/** The content script runs in the top frame. */
export const TOP_FRAME = 0;
