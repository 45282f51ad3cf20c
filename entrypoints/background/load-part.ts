import { browser } from '../../lib/browser.ts';
import type { Parts } from '../../lib/helpdesks/parts.ts';
import { TOP_FRAME } from './notify.ts';

/** Loads a part of the engine beside the content script of a tab. Where the browser does not let us, the page goes on without. */
export async function loadPart(tab: number, part: keyof Parts): Promise<void> {
  const target = { tabId: tab, frameIds: [TOP_FRAME] };
  await browser.scripting.executeScript({ target, files: [`${part}.js`] }).catch(() => undefined);
}
