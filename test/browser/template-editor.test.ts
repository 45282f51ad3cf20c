import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStage, type Stage } from '../desk/stage.ts';
import { waitUntil } from '../driver/wait-until.ts';
import { type FaultServer, startFaultServer } from '../faults/fault-server.ts';
import { fillTemplate, typeConnector } from './connector-form.ts';
import { click, fill, notesAt, reads, valueAt } from './hands.ts';

const ANSWER = '/json?body={"customer":{"plan":"Pro"},"invoices":[{"number":"2311"}]}';
/** CodeMirror takes no key for an offer that is younger than 75 ms: it may have been meant for the text. */
const ACCEPTS_AFTER_MS = 150;
const OFFERED = '.cm-tooltip-autocomplete [role=option]';

let endpoint: FaultServer;
beforeAll(async () => {
  endpoint = await startFaultServer();
});
afterAll(() => endpoint?.close());

describe.each(['chromium', 'firefox'] as const)('the template editor in %s', (kind) => {
  let stage: Stage;
  let options: Page;

  beforeAll(async () => {
    stage = await openStage(kind);
    options = await stage.driver.extensionPage('options.html');
    const template = '{{ data.custmer.plan }}';
    await typeConnector(options, {
      name: 'Orders',
      endpoint: endpoint.url + ANSWER,
      secret: 'key',
      template,
    });
    await fill(options, 'Test address', 'jana@example.com');
    await click(options, 'Run preview');
  });
  afterAll(() => stage?.close());

  test('doubts a name that the response does not have, and names the nearest', async () => {
    await waitUntil('the doubt', async () =>
      (await notesAt(options, 'Liquid template')).includes(
        'Line 1, column 4: No response so far has “data.custmer”. Did you mean “data.customer”?',
      ),
    );
    await options.waitForSelector('.cm-lintRange-warning');
  });

  test('completes a name of the response by the keyboard', async () => {
    await fillTemplate(options, ' ');
    await options.keyboard.type('{{ data.cu');
    await waitUntil('the offer', async () =>
      (await options.$$eval(OFFERED, (all) => all.map((each) => each.textContent))).includes('customer'),
    );
    await options.evaluate(longEnough, ACCEPTS_AFTER_MS);
    await options.keyboard.press('Enter');
    expect((await valueAt(options, 'Liquid template')).trim()).toBe('{{ data.customer');
  });

  test('takes a value and a loop out of the tree, where the caret is', async () => {
    await fillTemplate(options, '<p>');
    await click(options, 'Values');
    await reads(options, 'for each entry');
    const rows = await options.$$('[role=treeitem]');
    const texts = await Promise.all(rows.map((row) => row.evaluate(({ textContent }) => textContent)));
    const row = (words: string) => rows[texts.findIndex((text) => text?.startsWith(words))];
    await row('plan')?.click();
    expect(await valueAt(options, 'Liquid template')).toBe('<p>{{ data.customer.plan }}');
    await row('for each')?.focus();
    await options.keyboard.press('Enter');
    expect(await valueAt(options, 'Liquid template')).toBe(
      '<p>{{ data.customer.plan }}{% for invoice in data.invoices %}\n  {{ invoice.number }}\n{% endfor %}',
    );
  });

  test('Tab leaves it', async () => {
    const before = await valueAt(options, 'Liquid template');
    await options.focus('.template-editor [role=textbox]');
    await options.keyboard.press('Tab');
    expect(await options.evaluate(() => document.activeElement?.closest('.template-editor') === null)).toBe(
      true,
    );
    expect(await valueAt(options, 'Liquid template')).toBe(before);
  });
});

/** Runs in the page, by its own clock. */
function longEnough(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
