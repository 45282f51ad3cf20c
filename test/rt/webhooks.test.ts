import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reload } from '../driver/load.ts';
import { sendFrom } from '../driver/send-from.ts';
import { waitUntil } from '../driver/wait-until.ts';
import { enterRuleSecrets } from '../webhooks/enter-rule-secrets.ts';
import { type Receiver, startReceiver } from '../webhooks/receiver.ts';
import { type Agent, startAgent } from './agent.ts';
import { type CustomerService, startCustomerService } from './customer-service.ts';
import { type RequestTracker, startRequestTracker } from './request-tracker.ts';
import { USERS } from './site-config.ts';

const HOSTILE = 'Cable "B" {short} & </x> žluť \\ 🐎';

/** As docs/webhooks.md has it: the browser of the agent whose ticket it is writes a comment to the parent ticket over Request Tracker's own REST API. */
function noteToParent(tracker: string): object {
  const comment = {
    Content: '{reply_author} answered in #{ticket_number}, {subject}: {link_staff}',
    ContentType: 'text/plain',
  };
  return {
    id: 'note-to-parent',
    name: 'Note to the parent ticket when the customer replied',
    events: ['reply.received'],
    when: { groups: [{ conditions: [{ of: 'reply_author', is: 'is', value: 'customer' }] }] },
    sender: { who: 'assignee' },
    request: {
      url: `${tracker}/REST/2.0/ticket/{parent_ticket_id}/comment`,
      body: JSON.stringify(comment),
      authorisation: { type: 'basic', username: USERS.agent.name },
    },
  };
}

/** Tells when the browser has seen a ticket: what comes later is news. */
function sights(receiver: string): object {
  const request = { url: `${receiver}/{ticket_id}` };
  return { id: 'sights', name: 'Sights', events: ['ticket.first_seen'], request };
}

let tracker: RequestTracker;
let service: CustomerService;
let receiver: Receiver;
beforeAll(async () => {
  [tracker, service, receiver] = await Promise.all([
    startRequestTracker(),
    startCustomerService(),
    startReceiver(),
  ]);
});
afterAll(async () => {
  await tracker?.close();
  await service?.close();
  await receiver?.close();
});

describe.each(['chromium', 'firefox'] as const)('a customer answers in Request Tracker, and %s', (kind) => {
  let agent: Agent;
  let parent: number;
  let child: number;
  let page: Page;
  beforeAll(async () => {
    agent = await startAgent(kind, tracker, service, {
      rules: [noteToParent(tracker.url), sights(receiver.url)],
    });
    await enterRuleSecrets(agent.driver, { 'note-to-parent': { password: USERS.agent.password } });
    parent = await newTicket('Cables for the fair');
    child = await newTicket(HOSTILE);
    await tracker.changeTicket(child, { MemberOf: [parent] });
    await tracker.changeTicket(child, { Owner: USERS.agent.name });
    page = await open(child);
  });
  afterAll(() => agent?.driver.close());

  test('writes one note to the parent ticket when the agent comes back to the tab, which was never loaded anew', async () => {
    const born = await page.evaluate(() => performance.timeOrigin);
    await answerWhileAway(child, page);
    await waitUntil('the note', async () => (await tracker.comments(parent)).length > 0, 20_000);
    expect(await tracker.comments(parent)).toEqual([
      `${USERS.customer.email} answered in #${child}, ${HOSTILE}: ${tracker.ticketUrl(child)}`,
    ]);
    expect(await page.evaluate(() => performance.timeOrigin)).toBe(born);
  });

  test('writes no second one for a reload, another tab, an answer of the agent’s, or a note on the ticket', async () => {
    await reload(page);
    await agent.untilReads(page, USERS.customer.email);
    await agent.untilReads(await agent.openTicket(child), USERS.customer.email);
    await tracker.addMessage(child, 'correspond', 'We look into it.');
    await tracker.addMessage(child, 'comment', 'Who has the cables?');
    await page.bringToFront();
    await agent.untilReads(page, USERS.customer.email);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await tracker.comments(parent)).toHaveLength(1);
    expect(await states()).toEqual([['delivered']]);
  });

  test('writes one more for the customer’s next answer, which the page shows when it is loaded again', async () => {
    await tracker.addMessage(child, 'correspond', 'And who pays?', 'customer');
    await page.bringToFront();
    await reload(page);
    await waitUntil('the second note', async () => (await tracker.comments(parent)).length > 1, 20_000);
    expect(await tracker.comments(parent)).toHaveLength(2);
  });

  test('sends nothing where the ticket has no parent, and the log says why', async () => {
    const alone = await newTicket('Alone');
    await tracker.changeTicket(alone, { Owner: USERS.agent.name });
    await answerWhileAway(alone, await open(alone));
    await waitUntil('the log', async () => (await states()).length === 3);
    expect(await states()).toEqual([['skipped', 'path-empty'], ['delivered'], ['delivered']]);
  });

  function newTicket(subject: string): Promise<number> {
    return tracker.createTicket({ subject, requestors: [USERS.customer.email], content: 'Hello' });
  }

  /** A ticket that this browser has not seen before. */
  async function open(id: number): Promise<Page> {
    const tab = await agent.openTicket(id);
    await agent.untilReads(tab, USERS.customer.email);
    await waitUntil(`ticket ${id} to be seen`, () => receiver.received.some(({ path }) => path === `/${id}`));
    return tab;
  }

  /** Over REST, while the agent looks at another tab. */
  async function answerWhileAway(id: number, tab: Page): Promise<void> {
    await agent.home.bringToFront();
    await tracker.addMessage(id, 'correspond', 'It is still too short.', 'customer');
    await tab.bringToFront();
  }

  /** What the log says of each delivery, the newest first. */
  async function states(): Promise<string[][]> {
    const options = await agent.driver.extensionPage('options.html');
    const request = { states: [], rule: 'note-to-parent', text: '', before: null };
    const { deliveries } = (await sendFrom(options, 'read-deliveries', request)) as {
      deliveries: { state: { is: string; why?: string } }[];
    };
    await options.close();
    return deliveries.map(({ state }) => Object.values(state));
  }
});
