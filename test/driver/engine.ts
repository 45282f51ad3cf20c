import type { Browser, Page } from 'puppeteer-core';

/** What the two browsers do differently, behind one face. `launch.ts` builds the driver on it. */
export interface Engine {
  browser: Browser;
  extensionId: string;
  /** Where the extension's pages are, with a slash at the end: `chrome-extension://…/`. */
  baseUrl: string;
  /** Takes a tab to a page of the extension and resolves once it has loaded. */
  goToExtension(page: Page, url: string): Promise<void>;
  killBackground(): Promise<void>;
  /** Opens the popup of the toolbar's button over a tab, as a click there does, and resolves once it has the keyboard. */
  openPopup(page: Page): Promise<void>;
  /** Clicks a button of the permission prompt that `page` has just asked for. */
  answerPrompt(page: Page, answer: PromptAnswer): Promise<void>;
}

export type PromptAnswer = 'allow' | 'deny';
