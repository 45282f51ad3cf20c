import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import type { Size } from '../../test/driver/options.ts';
import type { Scene } from './scene.ts';

/** One picture of the docs: how it is called, and how its subject comes on the screen. */
export interface Shot {
  /** The file's name without `.png`. */
  name: string;
  /** In a browser that asks for dark pages. */
  dark?: boolean;
  /** The window's, CSS pixels; 1280 by 800 unless said otherwise. A popup has its own. */
  size?: Size | 'its own';
  /** Brings the subject on the screen. Throws where it does not come. */
  bring(scene: Scene): Promise<Subject>;
}

/** What the picture is of: a whole window, or a part of its page. */
export interface Subject {
  page: Page;
  /** A frame is taken in its whole height; elements from the top of the first to the bottom of the last. */
  part?: Frame | (ElementHandle | null)[];
}
