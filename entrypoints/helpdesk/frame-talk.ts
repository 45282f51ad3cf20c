import type { FrameWord } from '../../lib/panel/frame-words.ts';

/** Talks with the sidebar's frame past the background, and past the page: what the frame answers comes through a port that the page does not have. */
export class FrameTalk {
  /** Where the answer to the newest word comes. */
  #port: MessagePort | null = null;

  /** The page shows the view of this number: what the frame shows may be another's. `onBlank`: nothing of that is on the screen any more. A frame that hears nothing yet never says so. */
  left(frame: Window, number: number, onBlank: () => void): void {
    const { port1, port2 } = new MessageChannel();
    this.stop();
    this.#port = port1;
    port1.onmessage = () => {
      /** What a port has received already comes though it is closed. */
      if (this.#port !== port1) return;
      this.stop();
      onBlank();
    };
    frame.postMessage({ deskside: 'left', number } satisfies FrameWord, '*', [port2]);
  }

  /** What the frame shows is what the page shows. */
  back(frame: Window): void {
    this.stop();
    frame.postMessage({ deskside: 'back' } satisfies FrameWord, '*');
  }

  /** Hears no answer any more to what was said. */
  stop(): void {
    this.#port?.close();
    this.#port = null;
  }
}
