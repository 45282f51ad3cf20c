import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { secrets } from '../desk/secrets.ts';
import { openStage, type Stage } from '../desk/stage.ts';
import { sendFrom } from '../driver/send-from.ts';
import { untilPanel, untilSidebar } from './sidebar-words.ts';

const ASKS = 'Escalate this ticket to the second level?';

describe.each(['chromium', 'firefox'] as const)('an agent with a rule’s button in %s', (kind) => {
  let stage: Stage;
  let page: Page;
  let sidebar: Frame;
  beforeAll(async () => {
    stage = await openStage(kind);
    page = await stage.openTicket(1042);
    sidebar = await stage.sidebar(page);
    await untilPanel(sidebar, 'CRM', 'Jan Novák');
    await saveRule(secrets.crm.key);
    await page.bringToFront();
    await untilSidebar(sidebar, 'Escalate');
    stage.endpoints.requests.length = 0;
  });
  afterAll(() => stage?.close());

  /** A rule that tells the CRM of a ticket when its button is pressed. */
  async function saveRule(key: string): Promise<void> {
    const rule = {
      id: 'escalate',
      name: 'Escalation',
      events: ['action'],
      button: { label: 'Escalate', confirm: ASKS },
      request: {
        url: `${stage.endpoints.url}/crm`,
        body: '{"email":{email},"ticket":{ticket_id},"event":{event}}',
        authorisation: { type: 'api-key', header: 'X-API-Key' },
      },
    };
    const options = await stage.driver.extensionPage('options.html');
    expect(await sendFrom(options, 'save-rule', { rule, secrets: { key } })).toEqual({ ok: true });
    await options.close();
  }

  const press = async (keys: string[]) => {
    await sidebar.click('[data-rule="escalate"]');
    await untilSidebar(sidebar, ASKS);
    for (const key of keys) await page.keyboard.press(key as 'Tab');
  };

  test('is asked, may think better of it, and then sends by the keyboard and reads that it arrived', async () => {
    await press(['Escape']);
    expect(stage.endpoints.requests).toEqual([]);
    await press(['Tab', 'Enter']);
    await untilSidebar(sidebar, '“Escalate”: The endpoint has it (HTTP 200).');
    const [request, ...more] = stage.endpoints.requests;
    expect(more).toEqual([]);
    expect(JSON.parse(request?.body ?? '')).toMatchObject({
      email: 'jan.novak@kavarna-morava.example',
      event: 'action',
    });
    expect(request?.headers['webhook-id']).toMatch(/^[0-9a-f]{64}$/);
  });

  test('reads that a request which was refused is sent again by itself, and who can mend it', async () => {
    await saveRule('of last year');
    await page.bringToFront();
    await press(['Tab', 'Enter']);
    expect(await untilSidebar(sidebar, 'is not delivered yet')).toMatch(/again by itself.*admin/);
  });
});
