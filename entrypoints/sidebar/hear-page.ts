import { BACK, LEFT } from '../../lib/panel/frame-words.ts';
import type { Screen } from './painted.ts';

/** Blanks the frame when the page around it leaves a ticket. Gives what ends that. Touches: messages to the window. */
export function hearPage(window: Window, screen: Pick<Screen, 'blank' | 'unblank'>): () => void {
  const hear = ({ data, source }: MessageEvent) => {
    if (source !== window.parent) return;
    if (data === LEFT) screen.blank();
    else if (data === BACK) screen.unblank();
  };
  window.addEventListener('message', hear);
  return () => window.removeEventListener('message', hear);
}
