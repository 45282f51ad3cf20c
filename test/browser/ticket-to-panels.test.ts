import { setTimeout as wait } from 'node:timers/promises';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { crmRecords } from '../desk/endpoints/crm-data.ts';
import type { ReceivedRequest } from '../desk/endpoints.ts';
import { secrets } from '../desk/secrets.ts';
import { openStage, type Stage } from '../desk/stage.ts';
import { reload } from '../driver/load.ts';
import { waitUntil } from '../driver/wait-until.ts';
import { click } from './hands.ts';
import { clearScene, goTo, requestsTo } from './scene.ts';
import {
  labelled,
  panel,
  panelText,
  sidebarText,
  untilPanel,
  untilSettled,
  untilSidebar,
} from './sidebar-words.ts';

/** Those whose answers are kept: the other two fail, and failures are asked again. */
const KNOWING = ['crm', 'billing', 'loyalty'] as const;
const JAN = 'jan.novak@kavarna-morava.example';
const TARO = 'taro.yamada@minato-coffee.example';

describe.each(['chromium', 'firefox'] as const)('an agent in %s', (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(kind);
  });
  afterAll(() => stage?.close());

  describe('opens a ticket for the first time', () => {
    let page: Page;
    let sidebar: Frame;
    let early: { crm: string; shipping: string };
    beforeAll(async () => {
      await clearScene(stage);
      page = await stage.openTicket(1042);
      sidebar = await stage.sidebar(page);
      await untilPanel(sidebar, 'CRM', 'Business customer');
      early = { crm: await panelText(sidebar, 'CRM'), shipping: await panelText(sidebar, 'Shipping') };
      await untilSettled(sidebar);
    });

    test('and sees whose data this is', async () => {
      expect(await sidebar.$eval('h1', (head) => head.textContent)).toBe(JAN);
    });

    test('and sees the CRM’s badge and fields', async () => {
      const text = await panelText(sidebar, 'CRM');
      expect(text).toContain('Jan Novák Business customer');
      for (const [name, value] of Object.entries(crmRecords[JAN]?.fields ?? {}))
        expect(text).toContain(`${name} ${value}`);
      expect(Object.keys(crmRecords[JAN]?.fields ?? {})).toHaveLength(5);
    });

    test('and gets to the customer’s record in the CRM', async () => {
      const link = await sidebar.$eval(`${panel('CRM')} a`, ({ href, target, rel }) => ({
        href,
        target,
        rel,
      }));
      expect(link).toEqual({
        href: `${stage.endpoints.url}/customers/C-10482`,
        target: '_blank',
        rel: 'noopener noreferrer',
      });
      await sidebar.click(`${panel('CRM')} a`);
      const record = await waitUntil('the CRM to open', async () =>
        (await stage.driver.browser.pages()).find((tab) => tab.url() === link.href),
      );
      await waitUntil('the record', () => record.$eval('h1', (head) => head.textContent === 'Jan Novák'));
      await record.close();
    });

    test('and sees Billing’s template in its frame, with its own styles', async () => {
      const frame = await (await sidebar.$(`${panel('Billing')} iframe`))?.contentFrame();
      const light = await frame?.$eval('.light', (element) => {
        const { backgroundColor, width } = getComputedStyle(element);
        return { backgroundColor, width, words: element.nextElementSibling?.textContent };
      });
      expect(light).toEqual({ backgroundColor: 'rgb(217, 154, 28)', width: '10px', words: '€372.50 to pay' });
      expect(await frame?.$eval('table', (table) => table.innerText)).toContain('HF-2311');
    });

    test('and sees what the others say, and who can mend what fails', async () => {
      expect(await panelText(sidebar, 'Loyalty')).toMatch(/Gold Points 4,210/);
      expect(await panelText(sidebar, 'Shipping')).toMatch(/Timeout \(3s\).*endpoint's owner can mend this/);
      expect(await panelText(sidebar, 'Warehouse')).toMatch(/Error 500.*endpoint's owner can mend this/);
    });

    test('and sees quick answers while a slow one is still under way', () => {
      expect(early.crm).toContain('Jan Novák');
      expect(early.shipping).not.toMatch(/Timeout|Error/);
    });

    test('and each endpoint got one POST, with the body and the secret that it documents', () => {
      expect(stage.endpoints.requests).toHaveLength(5);
      expect(stage.endpoints.requests.map(({ method }) => method)).toEqual(Array(5).fill('POST'));
      expect(sent('crm')).toEqual({
        body: { email: JAN, ticket_id: '1042', workspace_id: 'harbour-finch', source: 'disqua-helpdesk' },
        secrets: { 'x-api-key': secrets.crm.key },
      });
      expect(sent('billing')).toEqual({
        body: { email: JAN, ticket_id: 1042, subject: 'Two bags short in Tuesday’s delivery' },
        secrets: { 'x-initdesk-key': secrets.billing.key },
      });
      expect(sent('loyalty')).toEqual({
        body: {
          email: JAN,
          ticket_id: '1042',
          workspace_id: 'harbour-finch',
          source: 'deskside',
          subject: 'Two bags short in Tuesday’s delivery',
          helpdesk: 'demo-desk',
          agent: 'mia.hartley@harbour-finch.example',
        },
        secrets: { authorization: `Bearer ${secrets.loyalty.token}` },
      });
    });

    test('and no endpoint learned of another’s secret, or got a cookie', () => {
      for (const service of ['never', 'broken'] as const) expect(sent(service).secrets).toEqual({});
      for (const { headers } of stage.endpoints.requests) {
        expect(headers['content-type']).toBe('application/json');
        expect(headers.cookie).toBeUndefined();
      }
    });
  });

  describe('comes back', () => {
    let page: Page;
    let sidebar: Frame;
    beforeEach(async () => {
      await clearScene(stage);
      page = await stage.openTicket(1042);
      sidebar = await stage.sidebar(page);
      await sees(sidebar, 'Business customer', 'Gold');
    });

    test('over another ticket, in a new tab or by a reload, and nobody who answered is asked again', async () => {
      await goTo(page, '/tickets/1043');
      await untilPanel(sidebar, 'CRM', 'Export partner');
      await untilPanel(sidebar, 'Loyalty', 'Unknown');
      await untilPanel(sidebar, 'Billing', 'Invoice');
      stage.endpoints.requests.length = 0;

      await goTo(page, '/tickets/1042');
      await sees(sidebar, 'Business customer', 'Gold');
      await goTo(page, '/tickets/1043');
      await sees(sidebar, 'Export partner', 'Unknown');
      await sees(await stage.sidebar(await stage.openTicket(1042)), 'Business customer', 'Gold');
      await page.bringToFront();
      await reload(page);
      await sees(await stage.sidebar(page), 'Export partner', 'Unknown');
      expect(KNOWING.flatMap((service) => requestsTo(stage, service))).toEqual([]);
    });

    test('and asks one endpoint anew by its panel’s button', async () => {
      stage.endpoints.requests.length = 0;
      await sidebar.click(labelled('Refresh CRM'));
      await waitUntil('the CRM to be asked', () => requestsTo(stage, 'crm').length > 0);
      await wait(500);
      expect(stage.endpoints.requests.map(({ service }) => service)).toEqual(['crm']);
      expect(await panelText(sidebar, 'CRM')).toContain('Business customer');
    });
  });

  test('reads why a customer is unknown, with the keyboard alone', async () => {
    await clearScene(stage);
    const page = await stage.openTicket(1047);
    const sidebar = await stage.sidebar(page);
    for (const connector of ['CRM', 'Billing', 'Loyalty']) await untilPanel(sidebar, connector, 'Unknown');
    await sidebar.focus(labelled('Refresh CRM'));
    await page.keyboard.press('Tab');
    await untilPanel(sidebar, 'CRM', 'CRM answered that it does not know this address.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const explained = await stage.driver.extensionTab('endpoint.html');
    expect(await explained.evaluate(() => document.body.innerText)).toContain('found');
    await explained.close();
  });

  describe('types an address', () => {
    beforeEach(() => clearScene(stage));

    test.each([
      [1052, 'This customer has no email address'],
      [1050, 'The address is hidden from you'],
    ])('where ticket %i shows none', async (ticket, notice) => {
      const page = await stage.openTicket(ticket);
      const sidebar = await stage.sidebar(page);
      await untilSidebar(sidebar, notice);
      await wait(500);
      expect(stage.endpoints.requests).toEqual([]);

      await sidebar.type('input[type=email]', TARO);
      await page.keyboard.press('Enter');
      await sees(sidebar, 'Export partner', 'Unknown');
      expect(await sidebarText(sidebar)).toMatch(/taro\.yamada@minato-coffee\.example typed by you/);
      expect(requestsTo(stage, 'crm').map(({ body }) => JSON.parse(body))).toMatchObject([
        { email: TARO, ticket_id: String(ticket) },
      ]);
    });

    test('and it stays with that ticket alone until it is taken back', async () => {
      const page = await stage.openTicket(1052);
      let sidebar = await stage.sidebar(page);
      await untilSidebar(sidebar, 'no email address');
      await sidebar.type('input[type=email]', TARO);
      await page.keyboard.press('Enter');
      await untilPanel(sidebar, 'CRM', 'Export partner');

      await goTo(page, '/tickets/1053');
      expect(await untilPanel(sidebar, 'CRM', 'Lena Fischer')).not.toContain('Export partner');
      expect(await sidebarText(sidebar)).not.toContain('typed by you');
      await goTo(page, '/tickets/1052');
      await untilPanel(sidebar, 'CRM', 'Export partner');
      await reload(page);
      sidebar = await stage.sidebar(page);
      await untilPanel(sidebar, 'CRM', 'Export partner');

      await click(sidebar, "back to the ticket's address");
      expect(await untilSidebar(sidebar, 'no email address')).not.toContain('Export partner');
    });
  });

  /** A ticket's answers from CRM and Loyalty, wherever they come from. */
  async function sees(sidebar: Frame, crm: string, loyalty: string): Promise<void> {
    await untilPanel(sidebar, 'CRM', crm);
    await untilPanel(sidebar, 'Loyalty', loyalty);
    await untilPanel(sidebar, 'Billing', 'Invoice');
  }

  function sent(service: ReceivedRequest['service']) {
    const [request] = requestsTo(stage, service);
    if (request === undefined) throw new Error(`${service} was not asked.`);
    const named = ['x-api-key', 'x-initdesk-key', 'authorization'];
    const found = Object.entries(request.headers).filter(([header]) => named.includes(header));
    return { body: JSON.parse(request.body) as unknown, secrets: Object.fromEntries(found) };
  }
});
