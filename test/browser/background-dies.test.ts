import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { shows } from '../attacks/attack.ts';
import { openStage, type Stage } from '../desk/stage.ts';
import { reload } from '../driver/load.ts';
import { waitUntil } from '../driver/wait-until.ts';
import { clearScene, goTo, requestsTo } from './scene.ts';
import { isInSight, labelled, panelText, untilPanel, untilSettled } from './sidebar-words.ts';

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
    /** An answer is shown before it is kept. */
    await untilSettled(sidebar);
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

  test(shows('24.1', 'in the middle of a lookup, the panel asks again by itself'), async () => {
    await untilPanel(sidebar, 'CRM', 'Jan Novák');
    await askSlowly();
    await waitUntil('the sidebar to be in sight', () => page.evaluate(isInSight));
    await stage.driver.killBackground();
    await untilPanel(sidebar, 'CRM', '山田 太郎');
    expect(requestsTo(stage, 'crm')).toHaveLength(3);
  });

  test('before the sidebar has drawn the next ticket, it comes into sight all the same, with its answers', async () => {
    await untilPanel(sidebar, 'CRM', 'Jan Novák');
    const draw = await keepFromDrawing(sidebar);
    await askSlowly();
    await stage.driver.killBackground();
    await draw();
    await untilPanel(sidebar, 'CRM', '山田 太郎');
    await untilPanel(sidebar, 'Billing', '港コーヒー');
  });

  /** Goes to the next ticket, whose first lookup gets no answer while the background lives. */
  async function askSlowly(): Promise<void> {
    stage.endpoints.latency.all = 5000;
    await goTo(page, '/tickets/1043');
    await waitUntil('the CRM to be asked', () => requestsTo(stage, 'crm').length === 2);
    stage.endpoints.latency.all = 0;
  }
});

/** The sidebar gets no frame of the screen to draw in, as on a machine that is busy, until what this gives is called. */
async function keepFromDrawing(sidebar: Frame): Promise<() => Promise<void>> {
  await sidebar.evaluate(() => {
    const { requestAnimationFrame: draw } = window;
    window.requestAnimationFrame = () => 0;
    window.addEventListener('draw', () => Object.assign(window, { requestAnimationFrame: draw }));
  });
  return () => sidebar.evaluate(() => void window.dispatchEvent(new Event('draw')));
}
