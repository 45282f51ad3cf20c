import type { Frame, Page } from 'puppeteer-core';
import { ANSWERING } from '../bench/answering.ts';
import { isInSight } from '../browser/sidebar-words.ts';
import type { Driver } from '../driver/launch.ts';
import { waitUntil } from '../driver/wait-until.ts';

/** What a tab must show. */
export interface Wanted {
  id: number;
  email: string;
  /** What every panel about this customer says. */
  name: string;
  /** Each panel has its answer too, and none says another's name. */
  whole: boolean;
}

/** A tab that has told of more tickets than it may waits for as long as a minute before it tells of the next. */
const PATIENCE = 75_000;

/** Waits until the page is on a ticket, and the sidebar in sight and about its customer. Rejects with what the two say instead. */
export async function untilShown(driver: Driver, page: Page, wanted: Wanted): Promise<void> {
  let last = '';
  const look = async () => {
    const at = await page.evaluate(() => location.pathname);
    const sidebar = await driver.sidebarFrame(page, 1000);
    const said = await read(sidebar);
    const inSight = await page.evaluate(isInSight);
    last = JSON.stringify({ at, inSight, ...said });
    return at === `/tickets/${wanted.id}` && inSight && isRight(said, wanted);
  };
  await waitUntil(`ticket ${wanted.id} with ${wanted.email}`, look, PATIENCE).catch((error) => {
    throw new Error(`${(error as Error).message}: ${last}`);
  });
}

/** What a sidebar says: its head, and the words of each panel that has its answer. */
interface Said {
  head: string;
  panels: Record<string, string>;
}

function isRight({ head, panels }: Said, { email, name, whole }: Wanted): boolean {
  if (head !== email) return false;
  if (!whole) return true;
  return ANSWERING.every((connector) => {
    const names = panels[connector]?.match(/Customer \([^)]*\)/g) ?? [];
    return names.length > 0 && names.every((each) => each === name);
  });
}

function read(sidebar: Frame): Promise<Said> {
  return sidebar.evaluate(() => {
    const panels = [...document.querySelectorAll<HTMLElement>('section[data-connector]')]
      .filter((panel) => panel.getAttribute('aria-busy') !== 'true')
      .map((panel) => [
        panel.dataset['connector'] ?? '',
        `${panel.textContent} ${panel.querySelector('iframe')?.contentDocument?.body?.textContent ?? ''}`,
      ]);
    return { head: document.querySelector('h1')?.textContent ?? '', panels: Object.fromEntries(panels) };
  });
}
