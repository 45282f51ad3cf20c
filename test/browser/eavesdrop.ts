import type { Frame, Page } from 'puppeteer-core';

/** The part of the browser's API that is used here, in a page of ours or in the content script's world. */
interface Api {
  action: { getBadgeText(about: { tabId: number }): Promise<string> };
  runtime: {
    sendMessage(message: unknown): Promise<unknown>;
    onMessage: { addListener(listener: (message: unknown) => void): void };
  };
  storage: Record<string, { get(keys: null): Promise<object> }>;
  tabs: {
    query(about: object): Promise<{ id?: number; url?: string }[]>;
    sendMessage(tab: number, message: unknown): Promise<unknown>;
  };
  scripting: {
    executeScript(script: {
      target: { tabId: number };
      func: () => unknown;
    }): Promise<{ result?: unknown }[]>;
  };
}

type Scope = { browser?: Api; chrome?: Api; heard?: string[] };

/** Writes down from now on every message that reaches this page or frame of ours. `heardIn` reads it. */
export function listenIn(place: Page | Frame): Promise<void> {
  return place.evaluate(() => {
    const scope = globalThis as Scope;
    const heard: string[] = [];
    scope.heard = heard;
    (scope.browser ?? scope.chrome)?.runtime.onMessage.addListener((message) => {
      heard.push(JSON.stringify(message));
    });
  });
}

/** Every message since `listenIn`, as JSON, one in each line. */
export function heardIn(place: Page | Frame): Promise<string> {
  return place.evaluate(() => (globalThis as Scope).heard?.join('\n') ?? '');
}

/** The id of the tab at this address; `page` is one of ours. */
export function tabAt(page: Page, url: string): Promise<number> {
  return page.evaluate(async (address) => {
    const { browser, chrome } = globalThis as Scope;
    const tabs = (await (browser ?? chrome)?.tabs.query({})) ?? [];
    return tabs.find((tab) => tab.url === address)?.id ?? -1;
  }, url);
}

/** What the toolbar's button of the tab at this address says; `page` is one of ours. */
export async function badgeAt(page: Page, url: string): Promise<string> {
  const tab = await tabAt(page, url);
  return page.evaluate(async (tabId) => {
    const { browser, chrome } = globalThis as Scope;
    return (await (browser ?? chrome)?.action.getBadgeText({ tabId })) ?? '';
  }, tab);
}

/** Sends one message to every frame of ours in a tab, and to its content script. */
export function tellTab(page: Page, tab: number, message: unknown): Promise<void> {
  return page.evaluate(
    async (id, told) => {
      const { browser, chrome } = globalThis as Scope;
      await (browser ?? chrome)?.tabs.sendMessage(id, told);
    },
    tab,
    message as never,
  );
}

/** Like `listenIn`, in the world of our content script in a tab. */
export async function listenInContentScript(page: Page, tab: number): Promise<void> {
  await page.evaluate(async (tabId) => {
    const { browser, chrome } = globalThis as Scope;
    await (browser ?? chrome)?.scripting.executeScript({
      target: { tabId },
      func: () => {
        const scope = globalThis as Scope;
        const heard: string[] = [];
        scope.heard = heard;
        (scope.chrome ?? scope.browser)?.runtime.onMessage.addListener((message) => {
          heard.push(JSON.stringify(message));
        });
      },
    });
  }, tab);
}

/** What a content script that fell into wrong hands gets to know: what it heard, what it can read of `storage`, what the background answers it. */
export async function knownToContentScript(page: Page, tab: number): Promise<Record<string, string>> {
  const known = await page.evaluate(async (tabId) => {
    const { browser, chrome } = globalThis as Scope;
    const [script] =
      (await (browser ?? chrome)?.scripting.executeScript({
        target: { tabId },
        func: async () => {
          const scope = globalThis as Scope;
          const api = scope.chrome ?? scope.browser;
          const said = (work: Promise<unknown> | undefined) =>
            Promise.resolve(work).then((value) => JSON.stringify(value) ?? 'nothing', String);
          const asks: [string, object][] = [
            ['read-settings', {}],
            ['read-log', { connector: 'badge' }],
            ['sidebar-hello', { ancestors: [location.origin] }],
            ['lookup', { sequence: 1, connector: 'badge', refresh: false }],
          ];
          const stored = ['local', 'session', 'sync'].map(
            async (area) => [area, await said(api?.storage[area]?.get(null))] as const,
          );
          const answers = asks.map(
            async ([name, request]) =>
              [name, await said(api?.runtime.sendMessage({ name, request }))] as const,
          );
          const gathered = await Promise.all([...stored, ...answers]);
          return Object.fromEntries([['heard', scope.heard?.join('\n') ?? ''], ...gathered]);
        },
      })) ?? [];
    return script?.result;
  }, tab);
  return known as Record<string, string>;
}
