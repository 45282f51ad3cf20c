import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Agent, startAgent } from '../rt/agent.ts';
import { type CustomerService, startCustomerService } from '../rt/customer-service.ts';
import type { Login } from './people.ts';
import { type Redmine, startRedmine } from './redmine.ts';

/** Stands in every description and note, and is nobody's customer. */
const TRAP = 'trap@message.example';

let redmine: Redmine;
let service: CustomerService;

beforeAll(async () => {
  [redmine, service] = await Promise.all([startRedmine(), startCustomerService()]);
});

afterAll(async () => {
  await redmine?.close();
  await service?.close();
});

describe.each(['chromium', 'firefox'] as const)('an agent with Redmine in %s', (kind) => {
  let agent: Agent;
  beforeAll(async () => {
    agent = await startAgent(kind, redmine, service);
  });
  afterAll(() => agent?.driver.close());

  beforeEach(() => {
    service.requests.length = 0;
  });
  afterEach(async () => {
    expect(lookedUp()).not.toContain(TRAP);
    expect(lookedUp()).not.toContain('petra.svoboda@desk.example');
    await agent.tidy();
  });

  test('opens an issue from the list: the author’s address, which only the author’s own page shows, is looked up', async () => {
    const subject = `Invoice "2026-118" charged twice: žluťoučký kůň, <b> & 100 %`;
    const id = await issueOf('jan', subject);
    await redmine.addNote(id, 'petra', `We look into it. ${TRAP}`);
    await agent.home.goto(`${redmine.url}/projects/support/issues?sort=id:desc`);
    await goByClick(agent.home, `td.subject a[href="/issues/${id}"]`);
    await agent.untilReads(agent.home, 'jan.novak@company.cz Jan Novák', 'Business customer', '4502 16 Nov');
    await agent.untilReads(agent.home, 'This ticket is New');
    expect(service.requests.map(({ body }) => JSON.parse(body))).toEqual(
      ['/crm', '/orders'].map(() => ({
        email: 'jan.novak@company.cz',
        ticket_id: String(id),
        workspace_id: 'harbour-finch',
        source: 'deskside',
        subject,
        helpdesk: 'redmine',
        agent: 'petra',
      })),
    );
  });

  test('goes on to another author’s issue, and reads nothing of the one before', async () => {
    const first = await issueOf('jan', 'First');
    const page = await agent.openTicket(await issueOf('marta', `After "#${first}":/issues/${first}`));
    await agent.untilReads(page, 'marta.silva@bairro.example', 'Left in October');
    expect(await agent.reads(page)).not.toContain('jan.novak@company.cz');
    await goByClick(page, `.description a[href="/issues/${first}"]`);
    await agent.untilReads(page, 'jan.novak@company.cz', 'Business customer');
    expect(await agent.reads(page)).not.toContain('marta.silva@bairro.example');
  });

  test('reads that an author hides the address, and nobody else is looked up', async () => {
    const page = await agent.openTicket(await issueOf('eva', 'Where is my order?'));
    await agent.untilReads(page, 'The address is hidden from you', 'Eva Dvořáková');
    expect(service.requests).toEqual([]);
  });

  test('reads that an issue by nobody on file has no address', async () => {
    const page = await agent.openTicket(await issueOf(null, 'By mail'));
    await agent.untilReads(page, 'This customer has no email address');
    expect(service.requests).toEqual([]);
  });

  test('looks up the address of an author who goes by another one', async () => {
    const page = await agent.openTicket(await issueOf('x', 'Invoice for ceo@big.example'));
    await agent.untilReads(page, 'x@evil.test', 'Unknown');
    expect(new Set(lookedUp())).toEqual(new Set(['x@evil.test']));
  });

  test('sees no customer on the form for a new issue', async () => {
    const page = await agent.open(`${redmine.url}/projects/support/issues/new`);
    await agent.untilReads(page, 'This ticket is still being written');
    expect(service.requests).toEqual([]);
  });
});

function issueOf(author: Login | null, subject: string): Promise<number> {
  return redmine.reportIssue({
    author,
    subject,
    description: `${subject}\n\n"Write":mailto:${TRAP} to ${TRAP}`,
  });
}

function lookedUp(): string[] {
  return service.requests.map(({ body }) => (JSON.parse(body) as { email: string }).email);
}

async function goByClick(page: Page, selector: string): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.click(selector)]);
}
