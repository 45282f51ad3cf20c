import type { Browser, Page } from 'puppeteer-core';
import type { Popup } from './popup.ts';

/** What the two browsers do differently, behind one face. `launch.ts` builds the driver on it. */
export interface Engine {
  browser: Browser;
  extensionId: string;
  /** Where the extension's pages are, with a slash at the end: `chrome-extension://…/`. */
  baseUrl: string;
  /** Takes a tab to a page of the extension and resolves once it has loaded. */
  goToExtension(page: Page, url: string): Promise<void>;
  killBackground(): Promise<void>;
  /** Clicks a button of the permission prompt that `page` has just asked for. */
  answerPrompt(page: Page, answer: PromptAnswer): Promise<void>;
  /** Clicks our toolbar button on a tab and resolves once the popup has the keyboard. */
  openPopup(page: Page): Promise<Popup>;
  /** Takes the access to a host away, as somebody does in the browser's own settings. */
  revokeHost(pattern: string): Promise<void>;
}

export type PromptAnswer = 'allow' | 'deny';
