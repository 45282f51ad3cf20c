import { setTimeout as wait } from 'node:timers/promises';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { shows } from '../attacks/attack.ts';
import { openStage, type Stage } from '../desk/stage.ts';
import { visit } from '../driver/load.ts';
import { waitUntil } from '../driver/wait-until.ts';
import { recordBeside, shownIn, strangersIn } from './beside.ts';
import { click } from './hands.ts';
import { goPrerendered } from './prerender.ts';
import { clearScene, goTo, requestsTo } from './scene.ts';
import { filmScreen, markTickets } from './screen.ts';
import { isInSight, labelled, sidebarText, untilPanel, untilSidebar } from './sidebar-words.ts';
import { customerTraces, ticketTraces } from './traces.ts';

const JAN = 'jan.novak@kavarna-morava.example';
const ZOE = "zoe.o'neill@lantern-books.example";
const INES = 'ines.carvalho+wholesale@cafe-mirante.example';
const TARO = 'taro.yamada@minato-coffee.example';
/** Tickets of different customers, whom the CRM knows. */
const TICKETS = [1036, 1037, 1042, 1043, 1049, 1053];

describe.each(['chromium', 'firefox'] as const)('navigation in %s', (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(kind);
  });
  afterAll(() => stage?.close());
  beforeEach(() => clearScene(stage));

  describe('inside the desk’s app', () => {
    let page: Page;
    let sidebar: Frame;
    const open = async (path: string) => {
      page = await stage.driver.openPage(stage.desk.url + path);
      await page.waitForSelector('main:not([aria-busy])');
    };

    test('by a click in the list, to the next and the previous ticket, back and forward', async () => {
      await open('/?queue=all');
      await page.click('a[href="/tickets/1042"]');
      sidebar = await stage.sidebar(page);
      await untilPanel(sidebar, 'CRM', 'Jan Novák');
      await page.click('a[data-step=next]');
      await untilPanel(sidebar, 'CRM', '山田 太郎');
      await page.click('a[data-step=previous]');
      await untilPanel(sidebar, 'CRM', 'Jan Novák');
      await page.goBack();
      await untilPanel(sidebar, 'CRM', '山田 太郎');
      await page.goForward();
      await untilPanel(sidebar, 'CRM', 'Jan Novák');
    });

    test(shows('26.2', '20 times in 2 seconds, and it ends on the right customer'), async () => {
      await open('/tickets/1042');
      sidebar = await stage.sidebar(page);
      await untilPanel(sidebar, 'CRM', 'Jan Novák');
      const traces = ticketTraces(stage.desk.tickets, TICKETS);
      const record = await recordBeside(page, sidebar);
      for (let turn = 0; turn < 20; turn += 1) {
        await goTo(page, `/tickets/${TICKETS[turn % TICKETS.length]}`);
        await wait(100);
      }
      await untilPanel(sidebar, 'CRM', 'مريم حداد');
      await wait(1000);
      const beside = await record();
      expect(strangersIn(beside, traces, ({ ticket }) => ticket)).toEqual([]);
      expect(shownIn(beside, traces)).toEqual(expect.arrayContaining(['1042', '1037']));
      expect(await sidebarText(sidebar)).toContain('maryam.haddad@qahwa.example');
    });

    test(
      shows('6.2', 'with a slow desk and a slow CRM, and never shows one customer beside another'),
      async () => {
        await stage.driver.openPage(`${stage.desk.url}/?delay=800`);
        stage.endpoints.latency.of.set(JAN, 1500);
        await open('/tickets/1042');
        sidebar = await stage.sidebar(page);
        await waitUntil('the CRM to be asked', () => requestsTo(stage, 'crm').length === 1);
        const traces = ticketTraces(stage.desk.tickets, TICKETS);
        const record = await recordBeside(page, sidebar);
        await goTo(page, '/tickets/1043');
        await untilPanel(sidebar, 'CRM', '山田 太郎');
        await goTo(page, '/tickets/1049');
        await untilPanel(sidebar, 'CRM', 'Zoë O’Neill');
        await wait(1000);
        const beside = await record();
        expect(strangersIn(beside, traces, ({ ticket }) => ticket)).toEqual([]);
        expect(shownIn(beside, traces)).toEqual(['1042', '1043', '1049']);
        expect(JSON.stringify(beside.sidebar)).not.toContain('Business customer');
      },
    );

    test('with a sidebar that hangs, and nobody sees it before it shows the next customer', async () => {
      await stage.driver.openPage(`${stage.desk.url}/?delay=0`);
      await open('/tickets/1042');
      sidebar = await stage.sidebar(page);
      await untilPanel(sidebar, 'CRM', 'Jan Novák');
      const traces = ticketTraces(stage.desk.tickets, TICKETS);
      const record = await recordBeside(page, sidebar);
      const hanging = sidebar.evaluate(hang, 4000);
      await goTo(page, '/tickets/1043');
      await hanging;
      await untilPanel(sidebar, 'CRM', '山田 太郎');
      await waitUntil('the sidebar to be seen', async () => (await record()).page.at(-1)?.visible);
      const beside = await record();
      expect(strangersIn(beside, traces, ({ ticket }) => ticket)).toEqual([]);
      expect(shownIn(beside, traces)).toEqual(['1042', '1043']);
    });

    test('to one whose customer is long in coming: it says so, shows what was tried, and takes the customer then', async () => {
      await open('/tickets/1042');
      sidebar = await stage.sidebar(page);
      await untilPanel(sidebar, 'CRM', 'Jan Novák');
      const release = stage.desk.hold();
      onTestFinished(release);
      await goTo(page, '/tickets/1043');
      await untilSidebar(sidebar, 'No address found on this ticket yet', 12_000);
      await click(sidebar, 'See what was tried');
      const diagnosis = await stage.driver.extensionTab('diagnosis.html');
      await waitUntil('the diagnosis', () =>
        diagnosis.evaluate(() => document.body.innerText.includes('Harbour & Finch desk')),
      );
      await diagnosis.close();
      await page.bringToFront();
      release();
      await untilPanel(sidebar, 'CRM', '山田 太郎');
    });

    const noFrameShowsTwo = async () => {
      await stage.driver.openPage(`${stage.desk.url}/?delay=0`);
      await open('/tickets/1042');
      sidebar = await stage.sidebar(page);
      await untilPanel(sidebar, 'CRM', 'Jan Novák');
      const colours = { 1042: '#ff0000', 1043: '#0000ff' };
      await markTickets(page, sidebar, colours);
      const film = await filmScreen(page);
      for (let turn = 0; turn < 8; turn += 1) {
        const [next, name] = turn % 2 === 0 ? ['1043', '山田 太郎'] : ['1042', 'Jan Novák'];
        await goTo(page, `/tickets/${next}`);
        await untilPanel(sidebar, 'CRM', name ?? '');
        await wait(300);
      }
      const seen = await film(colours);
      const pairs = new Set(seen.map((frame) => `${frame.sidebar} beside ${frame.page}`));
      expect([...pairs]).toEqual(expect.arrayContaining(['1042 beside 1042', '1043 beside 1043']));
      expect([...pairs]).not.toContain('1042 beside 1043');
      expect([...pairs]).not.toContain('1043 beside 1042');
    };
    /** Only Chromium films a tab. */
    if (kind === 'chromium') test('and no frame of the screen shows two customers', noFrameShowsTwo);

    test('to the list and to a new ticket', async () => {
      await open('/tickets/1042');
      sidebar = await stage.sidebar(page);
      await untilPanel(sidebar, 'CRM', 'Jan Novák');
      await goTo(page, '/tickets/new');
      const words = await untilSidebar(sidebar, 'This ticket is still being written');
      expect(words).not.toContain('Novák');
      await goTo(page, '/');
      await waitUntil('the sidebar to go', async () => !(await isInTheWay(page)));
      await goTo(page, '/tickets/1043');
      await untilPanel(sidebar, 'CRM', '山田 太郎');
      expect(await isInTheWay(page)).toBe(true);
    });

    test('is not needed where the ticket gets another customer', async () => {
      await open('/tickets/1045');
      sidebar = await stage.sidebar(page);
      await untilPanel(sidebar, 'CRM', 'Inês Carvalho');
      const record = await recordBeside(page, sidebar);
      await page.click('.change summary');
      await page.select('select[data-field=requester]', 'zoe');
      await untilPanel(sidebar, 'CRM', 'Zoë O’Neill');
      const beside = await record();
      /** While the desk renders the ticket anew it shows no address, and the ticket is still the former customer's. */
      expect(strangersIn(beside, customerTraces([INES, ZOE]), ({ email }) => email ?? INES)).toEqual([]);
      expect(requestsTo(stage, 'crm').map(({ body }) => JSON.parse(body))).toMatchObject([
        { email: INES, ticket_id: '1045' },
        { email: ZOE, ticket_id: '1045' },
      ]);
    });
  });

  test('starts on a list with no sidebar in the way', async () => {
    const page = await stage.driver.openPage(`${stage.desk.url}/`);
    await page.waitForSelector('main:not([aria-busy])');
    await wait(1000);
    expect(await isInTheWay(page)).toBe(false);
  });

  test(shows('26.3', 'by full page loads, and back again'), async () => {
    const page = await stage.driver.openPage(`${stage.desk.url}/?navigation=full`);
    await visit(page, `${stage.desk.url}/tickets/1042`);
    await untilPanel(await stage.sidebar(page), 'CRM', 'Jan Novák');
    await Promise.all([page.waitForNavigation(), page.click('a[data-step=next]')]);
    await untilPanel(await stage.sidebar(page), 'CRM', '山田 太郎');
    /** Firefox takes the page out of its back-forward cache, with no load that the driver could wait for. */
    await page.evaluate(() => history.back());
    await waitUntil('the former page', () => page.evaluate(() => location.pathname === '/tickets/1042'));
    const sidebar = await stage.sidebar(page);
    await untilPanel(sidebar, 'CRM', 'Jan Novák');
    await sidebar.click(labelled('Refresh CRM'));
    await waitUntil('the CRM to be asked anew', () => requestsTo(stage, 'crm').length === 3);
    await untilPanel(sidebar, 'CRM', 'Jan Novák');
    expect(requestsTo(stage, 'crm').map(({ body }) => JSON.parse(body).email)).toEqual([JAN, TARO, JAN]);
  });

  const toPrerendered = async () => {
    const page = await stage.driver.browser.newPage();
    /** The desk's policy allows no rules in the page. */
    await page.setBypassCSP(true);
    await visit(page, `${stage.desk.url}/tickets/1042`);
    await untilPanel(await stage.sidebar(page), 'CRM', 'Jan Novák');
    await goPrerendered(page, '/tickets/1043');
    await waitUntil('the CRM to be asked', () => requestsTo(stage, 'crm').length === 2);
    await waitUntil('the sidebar to be seen', () => page.evaluate(isInSight));
    expect(requestsTo(stage, 'crm').map(({ body }) => JSON.parse(body).email)).toEqual([JAN, TARO]);
  };
  /** Only Chromium does that. */
  if (kind === 'chromium')
    test(shows('26.4', 'to a page that the browser has loaded ahead of the click'), toPrerendered);

  test(shows(['25.1', '25.3'], 'to one ticket in two windows at once asks each endpoint once'), async () => {
    stage.endpoints.latency.all = 1000;
    const windows = await Promise.all([1, 2].map(() => stage.driver.browser.newPage({ type: 'window' })));
    await Promise.all(windows.map((window) => visit(window, `${stage.desk.url}/tickets/1042`)));
    const sidebars = await Promise.all(windows.map((window) => stage.sidebar(window)));
    for (const sidebar of sidebars) await untilPanel(sidebar, 'CRM', 'Jan Novák');
    for (const service of ['crm', 'billing', 'loyalty'] as const)
      expect(requestsTo(stage, service)).toHaveLength(1);
  });
});

/** Runs in the sidebar: nothing else does meanwhile. */
function hang(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

/** Whether the sidebar can be seen, or the page is any narrower than its window. */
function isInTheWay(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const frame = document.querySelector('[data-deskside=sidebar]');
    const { width } = document.documentElement.getBoundingClientRect();
    return frame?.checkVisibility() === true || width < innerWidth;
  });
}
