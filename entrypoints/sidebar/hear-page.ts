import { isFrameWord } from '../../lib/panel/frame-words.ts';
import type { Screen } from './painted.ts';

/** Blanks the frame when the page around it leaves a ticket, and tells the page when that is on the screen. Gives what ends that, for a frame that shows nobody's data then: it is not blank any more. Touches: messages to the window. */
export function hearPage(window: Window, screen: Pick<Screen, 'blank' | 'unblank'>): () => void {
  const hear = ({ data, source, ports: [port] }: MessageEvent) => {
    if (source !== window.parent || !isFrameWord(data)) return;
    if (data.deskside === 'back') screen.unblank();
    else void screen.blank(data.number).then(() => port?.postMessage('blank'));
  };
  window.addEventListener('message', hear);
  return () => {
    window.removeEventListener('message', hear);
    screen.unblank();
  };
}
