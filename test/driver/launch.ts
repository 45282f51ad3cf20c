import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { startChromium } from './chromium.ts';
import type { Engine, PromptAnswer } from './engine.ts';
import { type BrowserKind, findBrowser } from './find-browser.ts';
import { startFirefox } from './firefox.ts';
import { visit } from './load.ts';
import type { Launch, LaunchOptions } from './options.ts';
import { extensionTab, sidebarFrame } from './our-frames.ts';
import type { Popup } from './popup.ts';

/** A browser that a test drives, with the extension loaded. All that the two browsers do differently is behind these functions. */
export interface Driver {
  kind: BrowserKind;
  /** puppeteer's own, for all else. */
  browser: Browser;
  extensionId: string;
  /** Where the extension's pages are, with a slash at the end. */
  baseUrl: string;
  /** A new tab in front, at `url`, loaded. */
  openPage(url: string): Promise<Page>;
  /**
   * A new tab in front at a page of the extension: `options.html#connectors`. To load it anew, close the tab and ask again: Firefox tells puppeteer of no navigation
   * there, so `page.url()` stays `about:blank`, and `page.reload()` and `page.goto()` never end.
   */
  extensionPage(path: string): Promise<Page>;
  /** The tab at a page that the extension itself has opened or is about to, once it has loaded. What follows in the address does not matter. */
  extensionTab(path: string, timeout?: number): Promise<Page>;
  /** Our sidebar in a helpdesk page, once it has loaded; see `our-frames.ts`. */
  sidebarFrame(page: Page, timeout?: number): Promise<Frame>;
  /** A PNG of what the page shows, frames of ours included. The tab comes to the front. */
  screenshot(page: Page, path: string): Promise<void>;
  /** Ends the background as the browser does when it is idle; what it was doing is lost, and the next message or alarm starts it again. */
  killBackground(): Promise<void>;
  /**
   * Clicks a button of the browser's own permission prompt, which a click in `page` has just asked for; resolves once it has closed. In Firefox headed or headless,
   * in Chromium on a display with a keyboard alone (`headed.ts`).
   */
  answerPrompt(page: Page, answer: PromptAnswer): Promise<void>;
  /**
   * Clicks our toolbar button on a tab and resolves once the popup has the keyboard: real keys (`headed.ts`) reach it too, and Escape closes it. In Chromium on a
   * display with a window manager alone.
   */
  openPopup(page: Page): Promise<Popup>;
  /** Takes the access to a host (`https://desk.example/*`) away, as somebody does in the browser's own settings. */
  revokeHost(pattern: string): Promise<void>;
  /** Ends the browser and removes its temporary profile. Safe to call twice. */
  close(): Promise<void>;
}

/** Starts an installed browser with the extension: Chromium in about half a second, Firefox in about four. It ends with this process. */
export async function launch(options: LaunchOptions): Promise<Driver> {
  const executable = findBrowser(options.browser);
  const temporary = options.profile === undefined;
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'deskside-profile-')));
  const removeProfile = async () => {
    if (temporary) await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  try {
    const start = options.browser === 'chromium' ? startChromium : startFirefox;
    const engine = await start(decided(options, executable, profile));
    return driver(options.browser, engine, removeProfile);
  } catch (error) {
    await removeProfile();
    throw error;
  }
}

function decided(options: LaunchOptions, executable: string, profile: string): Launch {
  const { headless = true, display, colorScheme = 'light', size = { width: 1360, height: 900 } } = options;
  const { locale = 'en-US' } = options;
  const env = display === undefined ? process.env : { ...process.env, DISPLAY: display };
  return {
    executable,
    extension: typeof options.extension === 'string' ? resolve(options.extension) : options.extension,
    headless,
    profile,
    env,
    dark: colorScheme === 'dark',
    locale,
    size,
  };
}

function driver(kind: BrowserKind, engine: Engine, removeProfile: () => Promise<void>): Driver {
  const { browser, extensionId, baseUrl } = engine;
  return {
    kind,
    browser,
    extensionId,
    baseUrl,
    openPage: (url) => openPage(browser, url),
    extensionPage: async (path) => {
      const page = await browser.newPage();
      await engine.goToExtension(page, baseUrl + path);
      return page;
    },
    extensionTab: (path, timeout) => extensionTab(browser, baseUrl + path, timeout),
    sidebarFrame: (page, timeout) => sidebarFrame(page, baseUrl, timeout),
    screenshot,
    killBackground: engine.killBackground,
    answerPrompt: engine.answerPrompt,
    openPopup: engine.openPopup,
    revokeHost: engine.revokeHost,
    close: async () => {
      await browser.close();
      await removeProfile();
    },
  };
}

async function openPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await visit(page, url);
  return page;
}

async function screenshot(page: Page, path: string): Promise<void> {
  await page.bringToFront();
  await page.screenshot({ path: path as `${string}.png` });
}
