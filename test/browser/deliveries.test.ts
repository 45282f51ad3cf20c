import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStage, type Stage } from '../desk/stage.ts';
import { sendFrom } from '../driver/send-from.ts';
import { waitUntil } from '../driver/wait-until.ts';
import { type FaultServer, startFaultServer } from '../faults/fault-server.ts';
import { click, reads, textOf } from './hands.ts';

let endpoint: FaultServer;
beforeAll(async () => {
  endpoint = await startFaultServer();
});
afterAll(() => endpoint?.close());

describe.each(['chromium', 'firefox'] as const)('a webhook that fails for good, in %s', (kind) => {
  let stage: Stage;
  let options: Page;
  beforeAll(async () => {
    stage = await openStage(kind);
    const settings = await stage.driver.extensionPage('options.html');
    const rule = {
      id: 'gone',
      name: 'To the old CRM',
      events: ['ticket.opened'],
      request: { url: `${endpoint.url}/status/410`, body: '{"ticket": {ticket_id}}' },
    };
    expect(await sendFrom(settings, 'save-rule', { rule, secrets: {} })).toMatchObject({ ok: true });
    options = await stage.driver.extensionPage('options.html');
    await stage.openTicket(1042);
  });
  afterAll(() => stage?.close());

  test('marks the toolbar’s button until somebody has looked, and says in the log what was sent and why it stopped', async () => {
    await waitUntil('the badge', async () => (await badge(options)) === '!');
    await click(options, 'Webhooks');
    await click(options, 'Deliveries');
    await reads(options, /Failed #1042 .*To the old CRM · Ticket opened/);
    await waitUntil('the badge to go', async () => (await badge(options)) === '');
    await options.click('.delivery-summary');
    await reads(options, /gone for good, so the rule was stopped/);
    expect(await textOf(options)).toContain('HTTP 410');
    await click(options, 'Rules');
    await reads(options, /To the old CRM .*1 failed .*gone for good \(410\)/);
  });

  test('is deleted from the log', async () => {
    await click(options, 'Deliveries');
    await click(options, 'Delete ended…');
    await click(options, 'Delete');
    await reads(options, /Nothing to send yet/);
  });
});

function badge(page: Page): Promise<string> {
  return page.evaluate(() => {
    const scope = globalThis as unknown as Record<'browser' | 'chrome', Extension | undefined>;
    return (scope.browser ?? scope.chrome)?.action.getBadgeText({}) ?? Promise.resolve('');
  });
}

interface Extension {
  action: { getBadgeText(of: object): Promise<string> };
}
