import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStage, type Stage } from '../desk/stage.ts';
import { sendFrom } from '../driver/send-from.ts';
import { waitUntil } from '../driver/wait-until.ts';
import { type FaultServer, startFaultServer } from '../faults/fault-server.ts';
import { click, reads } from './hands.ts';

const NETWORK = 'Whoever runs the endpoint or your network can mend this.';

describe.each(['chromium', 'firefox'] as const)('an endpoint that goes wrong, in %s', (kind) => {
  let stage: Stage;
  let faults: FaultServer;
  let options: Page;
  let desk: Page;
  let sidebar: Frame;

  beforeAll(async () => {
    [stage, faults] = await Promise.all([openStage(kind), startFaultServer()]);
    options = await stage.driver.extensionPage('options.html');
    desk = await stage.openTicket(1042);
    sidebar = await stage.sidebar(desk);
    await reads(sidebar, /CRM .*Business customer/);
  });

  afterAll(async () => {
    await Promise.all([stage?.close(), faults?.close()]);
  });

  test('that is not there', async () => {
    const gone = await startFaultServer();
    await gone.close();
    await save('faulty', `${gone.url}/found`);
    expect(await settledPanel('Faulty', 'cannot be reached')).toContain(NETWORK);
  });

  test('beside a good one: that one answers while the others still run', async () => {
    const slow = ['drip', 'never', 'stall'];
    await remove('faulty');
    for (const path of slow) await save(path, `${faults.url}/${path}`, 5);
    const crmAsked = () => stage.endpoints.requests.filter(({ service }) => service === 'crm').length;
    const before = crmAsked();
    await click(sidebar, 'Refresh all');
    await waitUntil(
      'the good answer',
      async () => crmAsked() > before && !(await busyPanels()).includes('CRM'),
    );
    expect(await busyPanels()).toEqual(expect.arrayContaining(['Drip', 'Never', 'Stall']));
    expect(await panelText('CRM')).toMatch(/just now.*Business customer/);
    for (const path of slow) await remove(path);
  });

  /** As the options page would send it; its panel is named after its id. */
  async function save(id: string, endpoint: string, timeoutSeconds = 1): Promise<void> {
    const name = id.replace(/^./, (letter) => letter.toUpperCase());
    const connector = { id, name, endpoint, timeoutSeconds, secretHeader: 'X-API-Key', cache: { hours: 0 } };
    const reply = await sendFrom(options, 'save-connector', { connector, secrets: { key: 'faulty-key-1' } });
    expect(reply).toEqual({ ok: true });
  }

  async function remove(id: string): Promise<void> {
    expect(await sendFrom(options, 'delete-connector', { connector: id })).toEqual({ ok: true });
  }

  function panelText(name: string): Promise<string> {
    return sidebar.evaluate((wanted) => {
      const panels = [...document.querySelectorAll<HTMLElement>('.panel')];
      const panel = panels.find((section) => section.querySelector('h2')?.textContent === wanted);
      return panel?.innerText.replace(/\s+/g, ' ') ?? '';
    }, name);
  }

  async function settledPanel(name: string, words: string): Promise<string> {
    return waitUntil(`${name}: ${words}`, async () => {
      const text = await panelText(name);
      if (text.includes(words)) return text;
      throw new Error(`it says: ${text}`);
    });
  }

  function busyPanels(): Promise<string[]> {
    return sidebar.$$eval('.panel[aria-busy=true] h2', (titles) =>
      titles.map((title) => title.textContent ?? ''),
    );
  }
});
