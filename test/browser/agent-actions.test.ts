import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openStage, type Stage } from '../desk/stage.ts';
import { waitUntil } from '../driver/wait-until.ts';
import { clearScene } from './scene.ts';
import { panel, untilPanel, untilSidebar } from './sidebar-words.ts';

const REPLY = 'textarea[name=text]';

describe.each(['chromium', 'firefox'] as const)('an agent with a draft in %s', (kind) => {
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
    await untilPanel(sidebar, 'CRM', 'Jan Novák');
    await page.click(REPLY);
    await page.keyboard.type('Dear ');
  });

  test('copies a field and goes on writing: the click takes nothing from the reply', async () => {
    await sidebar.click(value('Plan'));
    await untilPanel(sidebar, 'CRM', 'Copied');
    await page.keyboard.type('customer of the ');
    await paste(page);
    await untilDraft(`Dear customer of the ${await textOf(sidebar, value('Plan'))}`);
  });

  test('goes through the panels by keys, out of a template too, and copies', async () => {
    await untilPanel(sidebar, 'Billing', 'Invoice');
    await sidebar.focus('.shortcut-help button');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect(await inFocus(sidebar)).toContain('Billing');
    const template = await (await sidebar.$(`${panel('Billing')} iframe`))?.contentFrame();
    await template?.click('table');
    await page.keyboard.press('k');
    expect(await inFocus(sidebar)).toContain('CRM');
    await page.keyboard.press('c');
    await untilPanel(sidebar, 'CRM', 'Copied');
    await page.keyboard.press('?');
    await untilSidebar(sidebar, 'Go to the next panel.');
    await page.keyboard.press('Escape');
    expect(await inFocus(sidebar)).toContain('CRM');
    await page.click(REPLY);
    await paste(page);
    await untilDraft('Dear Jan Novák');
  });

  async function untilDraft(text: string): Promise<void> {
    await waitUntil(`the draft “${text}”`, async () => {
      const draft = await page.$eval(REPLY, (reply) => (reply as HTMLTextAreaElement).value);
      if (draft !== text) throw new Error(`it is “${draft}”`);
      return true;
    });
  }
});

/** The button of a value in the first panel that has one of this name. */
function value(what: string): string {
  return `.panel [title^="Copy ${what}"]`;
}

function textOf(sidebar: Frame, selector: string): Promise<string> {
  return sidebar.$eval(selector, (element) => element.textContent ?? '');
}

/** The name of the panel that has the focus. */
function inFocus(sidebar: Frame): Promise<string> {
  return sidebar.evaluate(
    () => document.activeElement?.closest('.panel')?.querySelector('h2')?.innerText ?? '',
  );
}

/** As Ctrl+V does. A headless Chromium knows no such keys, but what they stand for. */
async function paste(page: Page): Promise<void> {
  const { keyboard } = page;
  await keyboard.down('Control');
  await keyboard.press('v', { commands: ['Paste'] });
  await keyboard.up('Control');
}
