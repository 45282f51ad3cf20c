import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Driver, launch } from '../driver/launch.ts';
import { bareExtension } from './bare-extension.ts';
import { type RequestTracker, startRequestTracker } from './request-tracker.ts';

const FIELDS =
  'fields=Subject,Status,Owner,Requestor&fields[Requestor]=EmailAddress,RealName&fields[Owner]=EmailAddress';

let tracker: RequestTracker;
let extension: Awaited<ReturnType<typeof bareExtension>>;
let id: number;

beforeAll(async () => {
  extension = await bareExtension();
  tracker = await startRequestTracker();
  id = await tracker.createTicket({
    subject: 'Příliš pozdě: order 7 is late',
    requestors: ['Jan Novák <jan.novak@company.cz>', 'billing@company.cz'],
    content: 'Where is it?',
  });
  await tracker.addMessage(id, 'correspond', 'On its way.');
});

afterAll(async () => {
  await tracker?.close();
  await extension?.remove();
});

describe.each(['chromium', 'firefox'] as const)('an agent in %s', (kind) => {
  let driver: Driver;
  let page: Page;
  beforeAll(async () => {
    driver = await launch({ browser: kind, extension: extension.folder });
    page = await driver.openPage(tracker.url);
  });
  afterAll(() => driver?.close());

  const readTicket = () =>
    page.evaluate(async (path) => (await fetch(path)).text(), `/REST/2.0/tickets?query=id=${id}&${FIELDS}`);

  test('gets the login page in place of the ticket before signing in', async () => {
    expect(await readTicket()).toMatch(/<form id="login"/);
  });

  test('signs in and sees the ticket', async () => {
    await tracker.signIn(page);
    await page.goto(tracker.ticketUrl(id));
    expect(await page.title()).toBe(`#${id}: Příliš pozdě: order 7 is late`);
    expect(
      await page.$$eval('.requestors .user a', (links) => links.map((link) => link.textContent)),
    ).toEqual(['<billing@company.cz>', 'Jan Novák <jan.novak@company.cz>']);
  });

  test('reads the requestors with the session alone', async () => {
    expect(JSON.parse(await readTicket()).items).toMatchObject([
      {
        Subject: 'Příliš pozdě: order 7 is late',
        Status: 'open',
        Requestor: [
          { EmailAddress: 'jan.novak@company.cz', RealName: 'Jan Novák' },
          { EmailAddress: 'billing@company.cz', RealName: '' },
        ],
        Owner: { id: 'Nobody' },
      },
    ]);
  });
});

test('a second one beside it has its own tickets', async () => {
  const other = await startRequestTracker();
  try {
    expect(other.url).not.toBe(tracker.url);
    expect(await other.createTicket({ subject: 'First', requestors: ['a@b.example'], content: 'x' })).toBe(1);
  } finally {
    await other.close();
  }
  await expect(fetch(other.url)).rejects.toThrow();
});
