import { FrameTalk } from './frame-talk.ts';

/**
 * Too little to change a pixel, and not 0: a frame that the browser takes for hidden paints nothing, and what it showed last flashes up for a few frames of the screen
 * when it is shown again.
 */
const UNSEEN = '0.001';

/** Whether what the sidebar's frame shows may be of another ticket than the page, and how it is shown meanwhile: not at all, until it has blanked itself. No click reaches it. */
export class Staleness {
  readonly #talk = new FrameTalk();
  readonly #onBlank: () => void;
  #stale = true;
  #blank = false;

  /** `onBlank`: the style is another one now. */
  constructor(onBlank: () => void) {
    this.#onBlank = onBlank;
  }

  get stale(): boolean {
    return this.#stale;
  }

  get style(): { opacity: string; 'pointer-events': string } {
    return {
      opacity: this.#stale && !this.#blank ? UNSEEN : '1',
      'pointer-events': this.#stale ? 'none' : 'auto',
    };
  }

  /** The page's view has this number; `false`: the frame shows it. */
  set(number: number | false): void {
    this.#stale = number !== false;
    this.#blank = false;
  }

  /** Tells the frame; one that is not there yet, or hears nothing, stays out of sight until it shows the page's view. */
  tell(frame: Window | null | undefined, number: number | false): void {
    if (!frame) return;
    if (number === false) this.#talk.back(frame);
    else this.#talk.left(frame, number, () => this.#showBlank());
  }

  /** The frame is gone; the next one has not blanked itself, whatever the former one still says. */
  forgetFrame(): void {
    this.#talk.stop();
    this.#blank = false;
  }

  #showBlank(): void {
    this.#blank = true;
    this.#onBlank();
  }
}
