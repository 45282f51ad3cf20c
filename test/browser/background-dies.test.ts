import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { shows } from '../attacks/attack.ts';
import { openStage, type Stage } from '../desk/stage.ts';
import { reload } from '../driver/load.ts';
import { waitUntil } from '../driver/wait-until.ts';
import { clearScene, goTo, requestsTo } from './scene.ts';
import { labelled, panel, panelText, untilPanel, untilSettled } from './sidebar-words.ts';

describe.each(['chromium', 'firefox'] as const)('when %s ends the background', (kind) => {
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
  });

  test(shows('24.4', 'the open sidebar goes on to the next ticket'), async () => {
    await untilPanel(sidebar, 'CRM', 'Jan Novák');
    await stage.driver.killBackground();
    await goTo(page, '/tickets/1043');
    await untilPanel(sidebar, 'CRM', '山田 太郎');
    await untilPanel(sidebar, 'Billing', '港コーヒー');
  });

  test('the open sidebar refreshes', async () => {
    await untilPanel(sidebar, 'CRM', 'Jan Novák');
    await stage.driver.killBackground();
    await sidebar.click(labelled('Refresh CRM'));
    await waitUntil('the CRM to be asked anew', () => requestsTo(stage, 'crm').length === 2);
    await untilSettled(sidebar);
    expect(await panelText(sidebar, 'CRM')).toMatch(/^CRM just now .*Business customer/);
  });

  test('what was known is known, and the sidebar still closes', async () => {
    await untilPanel(sidebar, 'CRM', 'Jan Novák');
    await stage.driver.killBackground();
    stage.endpoints.requests.length = 0;
    await reload(page);
    sidebar = await stage.sidebar(page);
    await untilPanel(sidebar, 'CRM', 'Business customer');
    expect(requestsTo(stage, 'crm')).toEqual([]);
    await stage.driver.killBackground();
    await sidebar.click(labelled('Close Deskside'));
    await waitUntil('the sidebar to go', async () => (await page.$('[data-deskside=sidebar]')) === null);
  });

  test(
    shows('24.1', 'in the middle of a lookup, the panel says so and asks again when told to'),
    async () => {
      await untilPanel(sidebar, 'CRM', 'Jan Novák');
      stage.endpoints.latency.all = 3000;
      await goTo(page, '/tickets/1043');
      await waitUntil('the CRM to be asked', () => requestsTo(stage, 'crm').length === 2);
      await stage.driver.killBackground();
      await untilSettled(sidebar);
      expect(await panelText(sidebar, 'CRM')).toContain('Deskside lost touch with this page');

      stage.endpoints.latency.all = 0;
      await sidebar.click(`${panel('CRM')} .actions button`);
      await untilPanel(sidebar, 'CRM', '山田 太郎');
    },
  );
});
