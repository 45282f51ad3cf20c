import { type Browser, launch, type Page } from 'puppeteer-core';
import { revokeHost } from './chromium-access.ts';
import { openChromiumPopup } from './chromium-popup.ts';
import type { Engine, PromptAnswer } from './engine.ts';
import { install } from './install.ts';
import type { Launch } from './options.ts';
import { stopWorkers } from './stop-workers.ts';
import { waitUntil } from './wait-until.ts';
import { pressKeys } from './xdotool.ts';

const QUIET = ['--no-first-run', '--disable-quic', '--disable-component-update', '--disable-sync'];
/** Puppeteer's own as well. With it Chromium fetches no extension, whatever a policy says. */
const NO_FETCHING = '--disable-background-networking';

/**
 * Starts Chromium, Chrome or Edge with the extension, which is loaded through CDP (`Extensions.loadUnpacked`): branded builds no longer know
 * `--load-extension`, and CDP has that command only over a pipe.
 */
export async function startChromium(options: Launch): Promise<Engine> {
  const browser = await launch({
    browser: 'chrome',
    executablePath: options.executable,
    headless: options.headless,
    pipe: true,
    enableExtensions: true,
    ignoreDefaultArgs: isByPolicy(options) ? [NO_FETCHING] : [],
    userDataDir: options.profile,
    /** On Linux this variable has the last word. */
    env: { ...options.env, LANGUAGE: options.locale },
    defaultViewport: options.headless ? options.size : null,
    args: flags(options),
  });
  const extensionId = await install(browser, options.extension, (id) => isHere(browser, id));
  const baseUrl = `chrome-extension://${extensionId}/`;
  const answer: Engine['answerPrompt'] = (page, decided) => answerPrompt(page, decided, options);
  return {
    browser,
    extensionId,
    baseUrl,
    goToExtension: async (page, url) => {
      await page.goto(url);
    },
    killBackground: () => killBackground(browser, baseUrl),
    answerPrompt: answer,
    openPopup: (page) => openChromiumPopup({ browser, extensionId, baseUrl, answerPrompt: answer }, page),
    revokeHost: (pattern) => revokeHost(browser, extensionId, pattern),
  };
}

function isByPolicy({ extension }: Launch): boolean {
  return typeof extension !== 'string';
}

/** Chromium shows the driver nothing of an extension that a policy installs, and ends a tab on its pages, unless the policy `DeveloperToolsAvailability` is 1. */
function isHere(browser: Browser, id: string): boolean {
  return browser.targets().some((target) => target.url().startsWith(`chrome-extension://${id}/`));
}

function flags(options: Launch): string[] {
  const { dark, locale, size } = options;
  return [
    ...QUIET,
    ...(isByPolicy(options) ? [] : [NO_FETCHING]),
    `--lang=${locale}`,
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--window-size=${size.width},${size.height}`,
    /** 0 is dark and 1 is light (Blink's PreferredColorScheme). Unlike page emulation it reaches frames of other processes. */
    `--blink-settings=preferredColorScheme=${dark ? 0 : 1}`,
  ];
}

/** Any tab serves: the workers of a whole profile stop together. */
async function killBackground(browser: Browser, baseUrl: string): Promise<void> {
  const [page] = await browser.pages();
  if (page === undefined) throw new Error('No tab is open to reach the service worker through.');
  await stopWorkers(page, baseUrl);
}

/** Chromium takes a "yes" within half a second of the prompt's opening for unintended and ignores it. Ms. */
const UNINTENDED = 1000;

/**
 * Chromium draws the prompt into its own window, out of reach of CDP, so real keys answer it: it opens with "Deny" focused and "Allow" one Tab further. While it
 * is open the page has lost the focus, which is how we know.
 */
async function answerPrompt(page: Page, answer: PromptAnswer, { headless, env }: Launch): Promise<void> {
  if (headless) throw new Error('Headless Chromium shows no prompt: launch it headed (headed.ts).');
  await waitUntil('the permission prompt to open', async () => !(await hasFocus(page)));
  await new Promise((resolve) => setTimeout(resolve, UNINTENDED));
  await pressKeys(env, answer === 'allow' ? ['Tab', 'Return'] : ['Escape']);
  await waitUntil('the permission prompt to close', () => hasFocus(page));
}

function hasFocus(page: Page): Promise<boolean> {
  return page.evaluate(() => document.hasFocus());
}
