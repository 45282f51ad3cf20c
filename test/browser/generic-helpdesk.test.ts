import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openStage, type Stage } from '../desk/stage.ts';
import { recordBeside, strangersIn } from './beside.ts';
import { forceLayout, watchForced } from './forced-layouts.ts';
import { clearScene, goTo, requestsTo } from './scene.ts';
import { untilPanel, untilSidebar } from './sidebar-words.ts';
import { ticketTraces } from './traces.ts';

const JAN = 'jan.novak@kavarna-morava.example';
const TICKETS = [1036, 1037, 1042, 1043, 1049, 1053];

/** The demo desk without its description: the heuristic alone finds the customer on it. */
describe.each(['chromium', 'firefox'] as const)('the generic helpdesk in %s', (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(kind, { helpdesk: 'generic' });
  });
  afterAll(() => stage?.close());
  beforeEach(() => clearScene(stage));

  test.each([
    ['a name that is an address', 'lena'],
    ['capitals', 'giulia'],
    ['a customer who called', 'gordon'],
    ['an address that the agent may not see', 'dana'],
  ])('%s', async (_, requester) => {
    const ticket = stage.desk.tickets.all().find((each) => each.requester.id === requester);
    const page = await stage.openTicket(ticket?.id ?? '');
    const sidebar = await stage.sidebar(page);
    const email = ticket?.requester.email ?? 'No address on this page';
    await untilSidebar(sidebar, new RegExp(email.replace(/[.+]/g, '\\$&'), 'i'));
  });

  test('never shows one customer beside another', async () => {
    const page = await stage.openTicket(1042);
    const sidebar = await stage.sidebar(page);
    await untilPanel(sidebar, 'CRM', 'Jan Novák');
    const traces = ticketTraces(stage.desk.tickets, TICKETS);
    const record = await recordBeside(page, sidebar);
    for (let turn = 0; turn < 12; turn += 1) {
      await goTo(page, `/tickets/${TICKETS[turn % TICKETS.length]}`);
      await wait(turn * 60);
    }
    await untilSidebar(sidebar, 'lena.fischer@tidewater.example');
    expect(strangersIn(await record(), traces, ({ ticket }) => ticket)).toEqual([]);
  });

  test('asks whose ticket it is where there are several addresses, looks up the one that is chosen, and keeps to it', async () => {
    const page = await stage.openTicket(1042);
    const sidebar = await stage.sidebar(page);
    await untilSidebar(sidebar, JAN);
    await page.evaluate(() => {
      const link = document.querySelector('.requester-email');
      link?.insertAdjacentHTML('afterend', ' <a href="mailto:second@kavarna-morava.example">2</a>');
    });
    await untilSidebar(sidebar, 'Several addresses on this page');
    const before = requestsTo(stage, 'crm').length;
    await sidebar.click('.candidates li:nth-child(2) button');
    await untilPanel(sidebar, 'CRM', 'Unknown');
    const asked = requestsTo(stage, 'crm').slice(before);
    expect(asked.map(({ body }) => JSON.parse(body).email)).toEqual(['second@kavarna-morava.example']);
    await goTo(page, '/tickets/1043');
    await untilSidebar(sidebar, 'taro.yamada@minato-coffee.example');
    await goTo(page, '/tickets/1042');
    await untilSidebar(sidebar, 'second@kavarna-morava.example');
  });

  const noForcedLayout = async () => {
    const page = await stage.openTicket(1042);
    const sidebar = await stage.sidebar(page);
    await untilPanel(sidebar, 'CRM', 'Jan Novák');
    const forced = await watchForced(page);
    await goTo(page, '/tickets/1043');
    await untilSidebar(sidebar, 'taro.yamada@minato-coffee.example');
    await forceLayout(page);
    const layouts = (await forced()).filter(({ work }) => work === 'Layout').map(({ script }) => script);
    expect(layouts.filter((script) => /\/(helpdesk|heuristic)\.js$/.test(script))).toEqual([]);
    expect(layouts.filter((script) => script.startsWith('pptr:'))).not.toEqual([]);
  };
  /** Only Chromium says which script forced what. */
  if (kind === 'chromium') test('forces no layout', noForcedLayout);
});
