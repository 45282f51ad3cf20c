import { IDBFactory } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import '../store/fresh-databases.ts';
import type { MissedSight } from '../../lib/helpdesks/sight.ts';
import type { Answer } from '../../lib/lookup/answer.ts';
import { dieAfter, idle, openTab, revive, startBrowser } from './event-browser.ts';
import { eventsSoFar, startBackground, tabOf, ticketView, timed } from './event-tab.ts';

vi.mock('../../lib/browser.ts', async () => ({ browser: (await import('./event-browser.ts')).browser }));
vi.mock('../../entrypoints/background/run-deliveries.ts', () => ({ deliverNow: async () => {} }));

const { handleHelpdesk } = await import('../../entrypoints/background/handle-helpdesk.ts');
const { noteAnswers } = await import('../../entrypoints/background/note-events.ts');
const { takeUpEvents } = await import('../../entrypoints/background/take-up-events.ts');

type Background = ReturnType<typeof startBackground>;

const REPLIED = ticketView({
  status: 'solved',
  updatedAt: '2026-11-22T12:00:00Z',
  lastReply: { author: 'ada@example.com', id: '2' },
});

/** The page has gone on before the background heard of it. */
const MISSED: MissedSight = {
  view: ticketView({ id: '13' }),
  settled: true,
  answered: ['ticket'],
  number: 8,
  url: 'https://acme.zendesk.com/agent/tickets/13',
  at: Date.now(),
};

/** What pages and sidebars ask one after the other; whatever gets no reply is asked again, as they do. */
const STORY: ((background: Background) => Promise<unknown>)[] = [
  ({ world }) => tabOf(handleHelpdesk(world), 1).hello(),
  ({ world }) => tabOf(handleHelpdesk(world), 1).see(ticketView(), false),
  (background) => answered(background, { status: 'found', data: {}, http: 200 }),
  ({ world }) => tabOf(handleHelpdesk(world), 1).see(ticketView(), true),
  ({ world }) => tabOf(handleHelpdesk(world), 2).hello(),
  ({ world }) => tabOf(handleHelpdesk(world), 2).see(ticketView(), true),
  ({ world }) => tabOf(handleHelpdesk(world), 1).see(REPLIED, true),
  (background) => answered(background, { status: 'timeout', seconds: 3 }),
  async ({ world }) => {
    await world.tabs.change(1, (known) => known && { ...known, heardAt: [] });
    await tabOf(handleHelpdesk(world), 1, 7).see(ticketView({ id: '14' }), true, ['ticket'], [MISSED]);
  },
];

const EVENTS = [
  'customer.found',
  'lookup.failed',
  'reply.received',
  'ticket.changed',
  ...Array(3).fill('ticket.first_seen'),
  ...Array(3).fill('ticket.opened'),
];

test('whenever the background dies, no event is lost and none is doubled', async () => {
  let steps = 0;
  const wrong: [number, string[]][] = [];
  for (let survived = false; !survived; steps += 1) {
    const { died, events } = await told(steps);
    if (events.join() !== EVENTS.join()) wrong.push([steps, events]);
    survived = !died;
  }
  expect(wrong).toEqual([]);
  expect(steps).toBeGreaterThan(100);
});

/** What comes of the story where the background dies once, after so many half steps. */
async function told(halfSteps: number): Promise<{ died: boolean; events: string[] }> {
  globalThis.indexedDB = new IDBFactory();
  startBrowser();
  let background = startBackground();
  await takeUpEvents(background.world);
  for (const tab of [1, 2]) openTab(tab);
  const death = dieAfter(halfSteps);
  let died = false;
  for (const ask of STORY) {
    const outcome = died ? await ask(background) : await Promise.race([death, ask(background).then(idle)]);
    await idle();
    if (outcome !== 'died' && (died || (await isAlive(death)))) continue;
    died = true;
    revive();
    background = startBackground();
    await takeUpEvents(background.world);
    await ask(background);
    await idle();
  }
  revive();
  return { died, events: await eventsSoFar() };
}

function isAlive(death: Promise<'died'>): Promise<boolean> {
  return Promise.race([death.then(() => false), Promise.resolve(true)]);
}

/** The sidebar has got this answer. */
async function answered({ world }: Background, answer: Answer): Promise<void> {
  const record = await world.tabs.change(1, (known) => known && { ...known, heardAt: [] });
  if (record !== null) await noteAnswers(world, record, { crm: timed(answer) });
  expect(await world.tabs.read(1)).not.toBeNull();
}
