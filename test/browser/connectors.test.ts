import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openStage, type Stage } from '../desk/stage.ts';
import { sendFrom } from '../driver/send-from.ts';
import { waitUntil } from '../driver/wait-until.ts';
import { type FaultServer, startFaultServer } from '../faults/fault-server.ts';
import { click, fill, valueAt } from './hands.ts';
import { goTo } from './scene.ts';
import { panel, panelText, untilPanel, untilSettled } from './sidebar-words.ts';

const FOUND = encodeURIComponent('{"found":true,"name":"Jan","plan":"Pro"}');

describe.each(['chromium', 'firefox'] as const)('connectors of all kinds, in %s', (kind) => {
  let stage: Stage;
  let endpoint: FaultServer;
  let options: Page;
  let desk: Page;
  let sidebar: Frame;
  let saved: string[] = [];

  beforeAll(async () => {
    [stage, endpoint] = await Promise.all([openStage(kind), startFaultServer()]);
    options = await stage.driver.extensionPage('options.html');
    desk = await stage.openTicket(1042);
    sidebar = await stage.sidebar(desk);
    await untilPanel(sidebar, 'CRM', 'Business customer');
  });
  afterAll(() => Promise.all([stage?.close(), endpoint?.close()]));

  beforeEach(async () => {
    for (const id of saved) await sendFrom(options, 'delete-connector', { connector: id });
    saved = [];
    if (!desk.url().endsWith('/1042')) await goTo(desk, '/tickets/1042');
    await untilPanel(sidebar, 'CRM', 'Jan Novák');
    await untilSettled(sidebar);
    endpoint.requests.length = 0;
  });

  test('what the ticket says is asked with, where its placeholders stand', async () => {
    await save('asked', 'echo/{ticket_id}?mail={email}', {
      headers: [{ name: 'X-Subject', value: '<{subject}>' }],
      body: '{"who": "{email}", "on": "{helpdesk}"}',
    });
    await untilPanel(sidebar, 'Asked', 'just now');
    const [request] = endpoint.requests;
    expect(request?.path).toMatch(/^\/echo\/1042\?mail=[^@&]+%40[^@&]+$/);
    expect(JSON.parse(request?.body ?? '')).toEqual({ who: expect.stringContaining('@'), on: 'demo-desk' });
    expect(request?.headers['x-subject']).toMatch(/^<[\x20-\x7e]+>$/);
  });

  test('two that ask the same send one request, and each shows it in its own way', async () => {
    await save('bare', `json?body=${FOUND}`, { enabled: false });
    await save('drawn', `json?body=${FOUND}`, { enabled: false, template: '<b>{{ data.plan }} plan</b>' });
    await goTo(desk, '/tickets/1043');
    await untilPanel(sidebar, 'CRM', '山田 太郎');
    await Promise.all([
      save('bare', `json?body=${FOUND}`),
      save('drawn', `json?body=${FOUND}`, { template: '<b>{{ data.plan }} plan</b>' }),
    ]);
    await untilPanel(sidebar, 'Bare', 'Jan');
    await untilPanel(sidebar, 'Drawn', 'Pro plan');
    endpoint.requests.length = 0;
    await click(sidebar, 'Refresh all');
    await waitUntil('the refresh', () => endpoint.requests.length > 0);
    await untilSettled(sidebar);
    expect(endpoint.requests).toHaveLength(1);
  });

  test('one that waits for another’s answer is asked once that fits, and else never', async () => {
    const answer = (values: string[]) => ({
      showWhen: { answer: { connector: 'first', path: 'plan', values } },
    });
    await save('first', `json?body=${FOUND}`);
    await save('for-pro', 'found', answer(['Pro']));
    await save('for-free', 'echo', answer(['Free']));
    await save('for-nobody', 'echo', { showWhen: { emailDomains: ['nobody.example'] } });
    await untilPanel(sidebar, 'For-pro', 'Ana Rivera');
    expect(await sidebar.$$(panel('For-free'))).toEqual([]);
    expect(await sidebar.$$(panel('For-nobody'))).toEqual([]);
    expect(endpoint.requests.map(({ path }) => path.split('?')[0])).toEqual(['/json', '/found']);
  });

  test('one whose endpoint fails again and again is left alone, whatever becomes of the background', async () => {
    await save('failing', 'status/503');
    await untilPanel(sidebar, 'Failing', 'Error 503');
    await waitUntil('five failures', async () => {
      await untilSettled(sidebar);
      if (endpoint.requests.length >= 5) return true;
      await click(sidebar, 'Refresh Failing');
      return false;
    });
    const failures = endpoint.requests.length;
    await stage.driver.killBackground();
    await goTo(desk, '/tickets/1043');
    await untilPanel(sidebar, 'Failing', /Paused.*another 0:\d\d/);
    expect(endpoint.requests).toHaveLength(failures);
    await untilSettled(sidebar);
    await click(sidebar, 'Ask now', 'Failing');
    await untilPanel(sidebar, 'Failing', 'Error 503');
    expect(endpoint.requests).toHaveLength(failures + 1);
  });

  test('a failure is copied for whoever mends it: secrets by name, and the report without the customer', async () => {
    await save('reported', 'status/500', { secretHeader: 'X-API-Key' }, { key: 'canary-secret-1' });
    await untilPanel(sidebar, 'Reported', 'Error 500');
    await click(sidebar, 'Report this', 'Reported');
    await click(sidebar, 'Copy as curl', 'Reported');
    await untilPanel(sidebar, 'Reported', 'Copied.');
    const curl = await pasted();
    expect(curl).toMatch(/^curl -i .*status\/500.*X-API-Key: \{secret\.key\}.*"email":"[^"]+@/);
    await click(sidebar, 'Copy report', 'Reported');
    const report = await pasted();
    expect(report).toContain('What happened: Error 500.');
    expect(`${curl}${report}`).not.toContain('canary-secret');
    expect(report).not.toContain('@');
    expect(await panelText(sidebar, 'Reported')).toContain('Copied.');
  });

  test('an answer that its template makes nothing of is in the log, with why: for the author', async () => {
    const template = '{% for n in (1..5001) %}<b>{{ n }}</b>{% endfor %}';
    await save('crowded', 'found', { template });
    await untilPanel(sidebar, 'Crowded', 'Template error');
    await waitUntil('the note in the log', async () => {
      const [row] = (await sendFrom(options, 'read-log', { connector: 'crowded' })) as { notes: string[] }[];
      return row?.notes.some((note) => note.startsWith('The template gave no output.'));
    });
  });

  /** As the options page would send it; its panel is named after its id. */
  async function save(
    id: string,
    path: string,
    more: object = {},
    secrets: Record<string, string> = {},
  ): Promise<void> {
    const name = id.replace(/^./, (letter) => letter.toUpperCase());
    const connector = { id, name, endpoint: `${endpoint.url}/${path}`, ...more };
    expect(await sendFrom(options, 'save-connector', { connector, secrets })).toEqual({ ok: true });
    saved.push(id);
  }

  /** What a paste brings, on one line, as the field of an address has it. */
  async function pasted(): Promise<string> {
    if ((await sidebar.$('.address-form')) === null) await click(sidebar, 'Look up another address');
    await fill(sidebar, 'Look up another address', '');
    await desk.keyboard.down('Control');
    await desk.keyboard.press('v');
    await desk.keyboard.up('Control');
    return waitUntil('what is pasted', async () => {
      const text = await valueAt(sidebar, 'Look up another address');
      return text === '' ? undefined : text;
    });
  }
});
