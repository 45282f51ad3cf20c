import type { Frame, Page } from 'puppeteer-core';

/** What the page shows from one moment on, as the agent sees it. */
export interface PageMoment {
  /** Milliseconds since the epoch; the page and the sidebar have one clock. */
  at: number;
  /** The ticket that the address bar names. */
  ticket: string | null;
  /** The requester's address in the ticket's details; `null` while the desk has not shown them. */
  email: string | null;
  /** Whether the sidebar can be seen. */
  visible: boolean;
}

interface SidebarMoment {
  at: number;
  text: string;
}

/** What the page and the sidebar beside it showed over a time. */
export interface Beside {
  page: PageMoment[];
  sidebar: SidebarMoment[];
}

/** Words that betray whose data the sidebar shows, by whatever the test tells customers apart by. */
export type Traces = Record<string, string[]>;

/** Writes down from now on every change of what the page and the sidebar show. Gives what reads it. It lasts as long as the page is loaded. */
export async function recordBeside(page: Page, sidebar: Frame): Promise<() => Promise<Beside>> {
  await Promise.all([page.evaluate(recordPage), sidebar.evaluate(recordSidebar)]);
  return async () => {
    const [ofPage, ofSidebar] = await Promise.all([page.evaluate(recorded), sidebar.evaluate(recorded)]);
    return { page: ofPage as PageMoment[], sidebar: ofSidebar as SidebarMoment[] };
  };
}

/** Every time when the sidebar could be seen with words in it of somebody other than `mayShow` says of the page at that moment. Empty is good. */
export function strangersIn(
  { page, sidebar }: Beside,
  traces: Traces,
  mayShow: (moment: PageMoment) => string | null,
): string[] {
  const times = [...page, ...sidebar].map(({ at }) => at).sort((a, b) => a - b);
  return times.flatMap((time) => {
    const moment = page.findLast(({ at }) => at <= time);
    const text = sidebar.findLast(({ at }) => at <= time)?.text ?? '';
    if (moment?.visible !== true) return [];
    const strangers = Object.entries(traces).filter(
      ([owner, words]) => owner !== mayShow(moment) && words.some((word) => text.includes(word)),
    );
    return strangers.map(([owner]) => `${owner} beside ${JSON.stringify(moment)}: ${text}`);
  });
}

/** Whom the sidebar showed, in order, without repetitions. */
export function shownIn({ sidebar }: Beside, traces: Traces): string[] {
  const shown = sidebar.flatMap(({ text }) =>
    Object.keys(traces).filter((owner) => traces[owner]?.some((word) => text.includes(word))),
  );
  return shown.filter((owner, index) => owner !== shown[index - 1]);
}

/**
 * Runs in the page. The agent sees frames of the screen, so each change counts from the next frame on, looked at after everybody else had their say in that frame. Until
 * then the sidebar counts as not to be seen.
 */
function recordPage(): void {
  const moments: PageMoment[] = [];
  Object.assign(globalThis, { recordedForTest: moments });
  let painting = 0;
  const look = (isPainted: boolean) => {
    const frame = document.querySelector('[data-deskside=sidebar]');
    const link = document.querySelector<HTMLAnchorElement>('.details a.requester-email');
    const now = {
      ticket: /^\/tickets\/(\d+)$/.exec(location.pathname)?.[1] ?? null,
      email: link === null ? null : decodeURIComponent(link.pathname),
      visible: isPainted && frame?.checkVisibility() === true && getComputedStyle(frame).opacity === '1',
    };
    moments.push({ at: Date.now(), ...now });
  };
  const changed = () => {
    look(false);
    cancelAnimationFrame(painting);
    painting = requestAnimationFrame(() => look(true));
  };
  window.navigation.addEventListener('currententrychange', changed);
  new MutationObserver(changed).observe(document, { subtree: true, childList: true, attributes: true });
  changed();
}

/** Runs in the sidebar. */
function recordSidebar(): void {
  const moments: SidebarMoment[] = [];
  Object.assign(globalThis, { recordedForTest: moments });
  const look = () => {
    const frames = [...document.querySelectorAll('iframe')];
    const texts = frames.map((frame) => frame.contentDocument?.body?.textContent ?? '');
    const words = [document.querySelector('main')?.textContent ?? '', ...texts].join(' ');
    const isBlank = getComputedStyle(document.body).opacity === '0';
    const text = isBlank ? '' : words.replace(/\s+/g, ' ');
    if (text !== moments.at(-1)?.text) moments.push({ at: Date.now(), text });
  };
  const changes = { subtree: true, childList: true, characterData: true, attributeFilter: ['data-left'] };
  const observer = new MutationObserver(look);
  observer.observe(document, changes);
  /** A template panel's output is written into its frame's document, once that is loaded. */
  const follow = (frame: EventTarget | null) => {
    if (frame instanceof HTMLIFrameElement && frame.contentDocument !== null)
      observer.observe(frame.contentDocument, changes);
    look();
  };
  document.addEventListener('load', ({ target }) => follow(target), true);
  for (const frame of document.querySelectorAll('iframe')) follow(frame);
  look();
}

/** Runs in either. */
function recorded(): unknown {
  return (globalThis as unknown as { recordedForTest: unknown }).recordedForTest;
}
