import { beforeEach, vi } from 'vitest';
import '../store/fresh-databases.ts';
import { browser, idle, openTab, startBrowser } from './event-browser.ts';
import { eventsSoFar, RULES, startBackground, tabOf } from './event-tab.ts';

vi.doMock('../../lib/browser.ts', () => ({ browser }));
export const deliverNow = vi.fn(async () => {});
vi.doMock('../../entrypoints/background/run-deliveries.ts', () => ({ deliverNow }));

export const { handleHelpdesk } = await import('../../entrypoints/background/handle-helpdesk.ts');
export const { noteAndForget, noteAnswers, notePress, noteTab } = await import(
  '../../entrypoints/background/note-events.ts'
);
export const { pushToAllTabs } = await import('../../entrypoints/background/show.ts');
export const { runEvents } = await import('../../entrypoints/background/run-events.ts');
export const { eventsOnAlarm, takeUpEvents } = await import('../../entrypoints/background/take-up-events.ts');

/** The one that lives now. Each test begins with a fresh one, in a fresh browser. */
export let background = startBackground();

beforeEach(async () => {
  startBrowser();
  await restart();
});

/** Another background takes its place, with these rules and this typed address. */
export function begin(...given: Parameters<typeof startBackground>): void {
  background = startBackground(...given);
}

/** The background dies, and is started for the next event. */
export async function restart(rules = RULES): Promise<void> {
  begin(rules);
  await takeUpEvents(background.world);
}

/** A tab that has just loaded its page. */
export async function newTab(tab: number) {
  openTab(tab);
  const page = tabOf(handleHelpdesk(background.world), tab);
  await page.hello();
  return {
    ...page,
    /** What comes of a view once it has settled. */
    async show(view: Parameters<typeof page.show>[0], answered?: string[]) {
      await background.world.tabs.change(tab, (record) => record && { ...record, heardAt: [] });
      await page.show(view, answered);
      return settled();
    },
  };
}

/** What has become of all events, once all that was begun is over. */
export async function settled(): Promise<string[]> {
  await idle();
  return eventsSoFar();
}
