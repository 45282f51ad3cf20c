import type { Page } from 'puppeteer-core';
import type { Stage } from '../desk/stage.ts';

/** How often the engine looked into a page's document, and how many frames the browser drew meanwhile. */
export interface Looks {
  queries: number;
  frames: number;
}

/** What reads the count of one page. */
export interface LookCounter {
  /** Both start at nought again. */
  begin(): Promise<void>;
  read(): Promise<Looks>;
  /** Whether the background has heard that what the page shows has settled: until then a look asks the document for more. */
  hasSettled(): Promise<boolean>;
  close(): Promise<void>;
}

/** Counts what our content script asks a page's document for. Only a script of the extension shares the world where that can be seen, so a page of ours puts one there. */
export async function countLooks({ driver }: Stage, page: Page): Promise<LookCounter> {
  const options = await driver.extensionPage('options.html');
  const url = page.url();
  const run = (what: 'install' | 'begin' | 'read') => options.evaluate(runBeside, url, what);
  await run('install');
  return {
    begin: async () => {
      await run('begin');
    },
    read: async () => (await run('read')) as Looks,
    hasSettled: () => options.evaluate(isSettled, url),
    close: () => options.close(),
  };
}

/** Runs in a page of ours: reads what the background keeps of the tab. */
async function isSettled(url: string): Promise<boolean> {
  const scope = globalThis as unknown as Record<'browser' | 'chrome', Scripting | undefined>;
  const api = scope.browser ?? scope.chrome;
  const tab = (await api?.tabs.query({}))?.find((each) => each.url === url);
  const key = `tab:${tab?.id}`;
  return (await api?.storage.session.get(key))?.[key]?.settled === true;
}

interface Scripting {
  storage: { session: { get(key: string): Promise<Record<string, { settled?: boolean } | undefined>> } };
  tabs: { query(filter: object): Promise<{ id?: number; url?: string }[]> };
  scripting: {
    executeScript(injection: object): Promise<{ result?: unknown }[]>;
  };
}

/** Runs in a page of ours. What `scripting` puts into the tab knows nothing of this file. */
async function runBeside(url: string, what: 'install' | 'begin' | 'read'): Promise<unknown> {
  const scope = globalThis as unknown as Record<'browser' | 'chrome', Scripting | undefined>;
  const api = scope.browser ?? scope.chrome;
  const tab = (await api?.tabs.query({}))?.find((each) => each.url === url);
  const count = (todo: string) => {
    const world = globalThis as unknown as { looks?: { queries: number; frames: number } };
    if (todo === 'begin') world.looks = Object.assign(world.looks ?? {}, { queries: 0, frames: 0 });
    if (todo !== 'install') return world.looks;
    const looks = { queries: 0, frames: 0 };
    world.looks = looks;
    const query = document.querySelectorAll.bind(document);
    Object.defineProperty(document, 'querySelectorAll', {
      value: (selector: string) => {
        looks.queries += 1;
        return query(selector);
      },
    });
    const tick = () => {
      looks.frames += 1;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    return looks;
  };
  const [frame] =
    (await api?.scripting.executeScript({ target: { tabId: tab?.id }, func: count, args: [what] })) ?? [];
  return frame?.result;
}
