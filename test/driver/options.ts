import type { BrowserKind } from './find-browser.ts';

export interface LaunchOptions {
  browser: BrowserKind;
  extension: Extension;
  /** `true` unless said otherwise. Without a display a window cannot open. */
  headless?: boolean;
  /** A profile folder that outlives the browser. Without it the profile is a temporary folder that goes on `close`. */
  profile?: string;
  /** An X display (`:99`) for the window, where it is not the one of the environment: see `headed.ts`. */
  display?: string;
  /** What pages and our frame see as `prefers-color-scheme`; `light` unless said otherwise. */
  colorScheme?: 'light' | 'dark';
  /** The size of the page in CSS pixels; in a headed browser that of the window. 1360 by 900 unless said otherwise. */
  size?: Size;
  /** The browser's own language: `cs`. English unless said otherwise. */
  locale?: string;
}

/** The folder of an unpacked extension: what the build wrote. Or the id of one that the system's policy installs (`system-policy.ts`). */
export type Extension = string | { byPolicy: string };

export interface Size {
  width: number;
  height: number;
}

/** The options with everything decided. */
export interface Launch {
  executable: string;
  extension: Extension;
  headless: boolean;
  profile: string;
  env: NodeJS.ProcessEnv;
  dark: boolean;
  locale: string;
  size: Size;
}
