import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openStage, type Stage } from '../desk/stage.ts';
import { waitUntil } from '../driver/wait-until.ts';
import { countLooks, type LookCounter } from './count-looks.ts';
import { watchForced } from './forced-layouts.ts';
import { clearScene, goTo } from './scene.ts';
import { untilPanel } from './sidebar-words.ts';

const NODES = 20_000;

describe.each(['chromium', 'firefox'] as const)('what detection costs in %s', (kind) => {
  let stage: Stage;
  let page: Page;
  let sidebar: Frame;
  beforeAll(async () => {
    stage = await openStage(kind);
  });
  afterAll(() => stage?.close());
  beforeEach(async () => {
    await clearScene(stage);
    page = await stage.openTicket(1042);
    sidebar = await stage.sidebar(page);
    await untilPanel(sidebar, 'CRM', 'Jan Novák');
  });

  describe('20,000 new nodes in the ticket', () => {
    let looks: LookCounter;
    /** How often one look asks the document. */
    let queries: number;
    beforeEach(async () => {
      looks = await countLooks(stage, page);
      await page.bringToFront();
      await waitUntil('the page at rest', () => looks.hasSettled());
      await looks.begin();
      await page.evaluate(insertNodes, 1, 1);
      queries = await waitUntil('a look at one new node', async () => (await looks.read()).queries || false);
      await looks.begin();
    });
    afterEach(() => looks?.close());

    test('in 2,000 turns: one look a frame at most', async () => {
      await page.evaluate(insertNodes, NODES, 10);
      const seen = await looks.read();
      expect(seen.queries).toBeGreaterThan(0);
      expect(seen.queries / queries).toBeLessThanOrEqual(seen.frames + 2);
    });

    test('all in one turn: one look, and at most one more', async () => {
      await page.evaluate(insertNodes, NODES, NODES);
      await waitUntil('some frames', async () => (await looks.read()).frames > 5);
      const seen = await looks.read();
      expect(seen.queries).toBeGreaterThan(0);
      expect(seen.queries / queries).toBeLessThanOrEqual(2);
    });
  });

  const noForcedLayout = async () => {
    const forced = await watchForced(page);
    for (const [id, name] of [
      [1043, '山田 太郎'],
      [1049, 'Zoë O’Neill'],
    ] as const) {
      await goTo(page, `/tickets/${id}`);
      await untilPanel(sidebar, 'CRM', name);
    }
    const scripts = (await forced()).map(({ script }) => script);
    expect(scripts.filter((script) => script.endsWith('/helpdesk.js'))).toEqual([]);
    /** The desk's own forced layouts show that one of ours would have been seen. */
    expect(scripts.filter((script) => script.startsWith(stage.desk.url))).not.toEqual([]);
  };
  /** Only Chromium says which script forced what. */
  if (kind === 'chromium') test('navigation forces no layout and no style', noForcedLayout);
});

/** Runs in the page: inserts nodes into the ticket, so many in each turn of the event loop. */
async function insertNodes(count: number, each: number): Promise<void> {
  const ticket = document.querySelector('article.ticket');
  const { port1, port2 } = new MessageChannel();
  for (let made = 0; made < count; made += each) {
    for (let node = 0; node < each; node += 1) ticket?.append(document.createElement('i'));
    await new Promise((resolve) => {
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
  }
}
