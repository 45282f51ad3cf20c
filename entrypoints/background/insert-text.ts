import { browser } from '../../lib/browser.ts';
import { TOP_FRAME } from './notify.ts';

/** Has the content script of a tab put a text into the reply that the agent writes. `false` where there is none, or nobody to do it. */
export async function insertText(tab: number, text: string): Promise<boolean> {
  const message = { name: 'insert', notice: { text } };
  const done: unknown = await browser.tabs
    .sendMessage(tab, message, { frameId: TOP_FRAME })
    .catch(() => false);
  return done === true;
}
