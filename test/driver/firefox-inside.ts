import type { Browser, Page } from 'puppeteer-core';
import type { PromptAnswer } from './engine.ts';
import { waitUntil } from './wait-until.ts';

/** The part of puppeteer's BiDi connection that its types keep to themselves. */
interface Connection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

interface Tree {
  contexts: { context: string; url: string }[];
}

interface Evaluated {
  type: 'success' | 'exception';
  result?: { value?: unknown };
  exceptionDetails?: { text: string };
}

/**
 * Takes a tab to a page of the extension and resolves when it has loaded. `page.goto` would wait for ever: Firefox tells of no navigation there. Rejects
 * where the extension has no such page, which Firefox shows as an empty document.
 */
export async function navigate(page: Page, url: string): Promise<void> {
  const { _id: context } = page.mainFrame() as unknown as { _id: string };
  await send(page.browser(), 'browsingContext.navigate', { context, url, wait: 'complete' });
  if (!(await page.evaluate(() => document.head.childElementCount > 0)))
    throw new Error(`There is no page at ${url}`);
}

/**
 * Runs the source of a function with one string as its argument in the browser's own window, with the browser's own rights, and gives what it returns: a string, number,
 * boolean or nothing. Rejects with what it threw.
 */
export async function runInside(browser: Browser, source: string, argument = ''): Promise<unknown> {
  const { contexts } = (await send(browser, 'browsingContext.getTree', { 'moz:scope': 'chrome' })) as Tree;
  const window = contexts.find(({ url }) => url === 'chrome://browser/content/browser.xhtml');
  if (window === undefined) throw new Error('Firefox has no window open.');
  const evaluated = (await send(browser, 'script.evaluate', {
    expression: `(${source})(${JSON.stringify(argument)})`,
    target: { context: window.context },
    awaitPromise: true,
  })) as Evaluated;
  if (evaluated.type === 'exception') throw new Error(evaluated.exceptionDetails?.text ?? 'Firefox threw.');
  return evaluated.result?.value;
}

/** Clicks a button of the permission prompt, headless or not, and resolves once it has closed. */
export async function answerFirefoxPrompt(page: Page, answer: PromptAnswer): Promise<void> {
  const browser = page.browser();
  await waitUntil('the permission prompt to open', () => runInside(browser, PROMPT_IS_OPEN));
  await runInside(browser, CLICK_BUTTON, answer === 'allow' ? 'button' : 'secondaryButton');
  await waitUntil('the permission prompt to close', async () => !(await runInside(browser, PROMPT_IS_OPEN)));
}

const PROMPT_IS_OPEN = `() => PopupNotifications.panel.state === 'open' &&
  PopupNotifications.panel.firstElementChild?.id === 'addon-webext-permissions-notification'`;

const CLICK_BUTTON = '(button) => { PopupNotifications.panel.firstElementChild[button].click(); }';

async function send(browser: Browser, method: string, params: object): Promise<unknown> {
  const { connection } = browser as unknown as { connection: Connection };
  return (await connection.send(method, params)).result;
}
