import type { Frame } from 'puppeteer-core';
import { waitUntil } from '../driver/wait-until.ts';

/** All that the sidebar says, its template panels included, with single spaces. */
export function sidebarText(sidebar: Frame): Promise<string> {
  return sidebar.evaluate(textIn, 'main');
}

/** The same of one connector's panel; empty while there is none. */
export function panelText(sidebar: Frame, connector: string): Promise<string> {
  return sidebar.evaluate(textIn, panel(connector));
}

/** What the sidebar says, once these words are in it and the agent sees it. */
export function untilSidebar(sidebar: Frame, words: string | RegExp, timeout?: number): Promise<string> {
  return until(`the sidebar to say ${words}`, sidebar, () => sidebarText(sidebar), words, timeout);
}

/** What a panel says, once these words are in it and the agent sees it. */
export function untilPanel(
  sidebar: Frame,
  connector: string,
  words: string | RegExp,
  timeout?: number,
): Promise<string> {
  return until(`${connector} to say ${words}`, sidebar, () => panelText(sidebar, connector), words, timeout);
}

/** Resolves once no panel is asking any more. */
export async function untilSettled(sidebar: Frame): Promise<void> {
  await waitUntil('every panel to have its answer', () =>
    sidebar.evaluate(
      () =>
        document.querySelector('.panel') !== null &&
        document.querySelector('.panel[aria-busy=true]') === null,
    ),
  );
}

/** Finds a panel by its connector's id or name, whatever the sidebar's markup calls it. */
export function panel(connector: string): string {
  return `section.panel:has(button[aria-label="Refresh ${connector}"])`;
}

/** A button or field by the name that a screen reader gives it. */
export function labelled(label: string): string {
  return `[aria-label="${label}"]`;
}

async function until(
  what: string,
  sidebar: Frame,
  read: () => Promise<string>,
  words: string | RegExp,
  timeout?: number,
): Promise<string> {
  let text = '';
  const look = async () => {
    text = await read();
    const isSaid = typeof words === 'string' ? text.includes(words) : words.test(text);
    return isSaid && (await sidebar.page().evaluate(isInSight)) ? text : undefined;
  };
  try {
    return await waitUntil(what, look, timeout);
  } catch (error) {
    throw new Error(`${(error as Error).message}\nIt says: ${text}`);
  }
}

/** Runs in the helpdesk's page. Until the sidebar has drawn what it says, it is as good as clear, or blank, and clicks go through it. */
export function isInSight(): boolean {
  const frame = document.querySelector(':root > [data-deskside="sidebar"]');
  if (frame?.checkVisibility() !== true) return false;
  const { opacity, pointerEvents } = getComputedStyle(frame);
  return opacity === '1' && pointerEvents === 'auto';
}

/** Runs in the sidebar. The sandboxed frames of template panels are open to the page that holds them. */
function textIn(selector: string): string {
  const root = document.querySelector<HTMLElement>(selector);
  const frames = [...(root?.querySelectorAll('iframe') ?? [])];
  const texts = [
    root?.innerText ?? '',
    ...frames.map((frame) => frame.contentDocument?.body?.innerText ?? ''),
  ];
  return texts.join(' ').replace(/\s+/g, ' ').trim();
}
