import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { secrets } from '../desk/secrets.ts';
import { openStage, type Stage } from '../desk/stage.ts';
import { sendFrom } from '../driver/send-from.ts';
import { waitUntil } from '../driver/wait-until.ts';
import { readDraft, writeDraft } from './editors.ts';
import { clearScene } from './scene.ts';
import { panel, untilPanel, untilSidebar } from './sidebar-words.ts';

describe.each(['chromium', 'firefox'] as const)('an agent who writes a reply in %s', (kind) => {
  let stage: Stage;
  let page: Page;
  let sidebar: Frame;
  beforeAll(async () => {
    stage = await openStage(kind);
    await clearScene(stage);
    page = await stage.openTicket(1042);
    sidebar = await stage.sidebar(page);
    await untilPanel(sidebar, 'CRM', 'Jan Novák');
    await untilPanel(sidebar, 'Billing', 'Invoice');
  });
  afterAll(() => stage?.close());

  test('copies a field and goes on writing: the click takes nothing from the reply', async () => {
    await writeDraft(page, 'text', 'Dear .');
    await sidebar.click(value('Plan'));
    await untilPanel(sidebar, 'CRM', 'Copied');
    await page.keyboard.type('customer of ');
    await paste(page);
    await untilDraft(`Dear customer of ${await textOf(sidebar, value('Plan'))}.`);
  });

  test('goes through the panels by keys, out of a template too, and copies', async () => {
    await sidebar.focus('.shortcut-help button');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect(await inFocus(sidebar)).toContain('Billing');
    const template = await (await sidebar.$(`${panel('Billing')} iframe`))?.contentFrame();
    await template?.click('p');
    await page.keyboard.press('k');
    expect(await inFocus(sidebar)).toContain('CRM');
    await page.keyboard.press('c');
    await untilPanel(sidebar, 'CRM', 'Copied');
    await page.keyboard.press('?');
    await untilSidebar(sidebar, 'Go to the next panel.');
    await page.keyboard.press('Escape');
    expect(await inFocus(sidebar)).toContain('CRM');
    await writeDraft(page, 'text', '');
    await paste(page);
    await untilDraft('Jan Novák');
  });

  describe('in a template', () => {
    let template: Frame;
    const show = (selector: string) =>
      sidebar.$eval(`${panel('Billing')} ${selector}`, (it) => it.textContent);
    beforeAll(async () => {
      const frame = await (await sidebar.$(`${panel('Billing')} iframe`))?.contentFrame();
      if (!frame) throw new Error('There is no template.');
      template = frame;
    });

    test('copies a value by a click, and goes on writing', async () => {
      await writeDraft(page, 'text', 'You pay .');
      await template.click('td.amount');
      // Both stay for two seconds: one look for them.
      await untilSidebar(sidebar, /Billing.*Copied.*Amount was copied\./);
      await page.keyboard.type('just ');
      await paste(page);
      await untilDraft(`You pay just ${await textOf(template, 'td.amount')}.`);
    });

    test('inserts the value under the pointer by the button that comes', async () => {
      await writeDraft(page, 'text', 'It is .');
      await template.hover('tbody tr:nth-child(2) td');
      await sidebar.click(`${panel('Billing')} .value-insert`);
      await untilDraft(`It is ${await textOf(template, 'tbody tr:nth-child(2) td')}.`);
    });

    test('goes through the values by Tab; a key copies the one in focus, or inserts it', async () => {
      await writeDraft(page, 'text', 'Plan .');
      await template.focus('dd');
      await page.keyboard.press('Tab');
      const plan = await textOf(template, 'dd:nth-of-type(2)');
      for (const key of ['c', 'Enter'] as const) {
        await page.keyboard.press(key);
        await untilSidebar(sidebar, 'Plan was copied.');
        await waitUntil('the word to go', async () => !(await show('.template')).includes('Copied'));
      }
      await page.keyboard.press('i');
      await untilDraft(`Plan ${plan}.`);
      await page.click('#editor');
      await paste(page);
      await waitUntil('the copy', async () => (await readDraft(page)).split(plan).length === 3);
    });

    test('copies the first value, or inserts it, from the panel', async () => {
      const account = await textOf(template, 'dd');
      await writeDraft(page, 'text', 'Dear ,');
      await sidebar.focus(panel('Billing'));
      await page.keyboard.press('c');
      await untilSidebar(sidebar, 'Account was copied.');
      await page.keyboard.press('i');
      await untilDraft(`Dear ${account},`);
    });

    test('selects a piece of a value by dragging, which copies nothing', async () => {
      const box = await (await template.$('dd:nth-of-type(2)'))?.boundingBox();
      if (!box) throw new Error('There is no value.');
      const middle = box.y + box.height / 2;
      await page.mouse.move(box.x + 1, middle);
      await page.mouse.down();
      await page.mouse.move(box.x + 30, middle, { steps: 3 });
      await page.mouse.up();
      const selected = await template.evaluate(() => document.getSelection()?.toString() ?? '');
      const plan = await textOf(template, 'dd:nth-of-type(2)');
      expect(selected).not.toBe('');
      expect(plan.startsWith(selected)).toBe(true);
      expect(await show('.template')).not.toContain('Copied');
    });
  });

  test.each(['text', 'rich', 'model', 'framed'] as const)(
    'inserts a field into a reply of kind %s',
    async (editor) => {
      await writeDraft(page, editor, 'Dear ,');
      await sidebar.click(insert('Name'));
      await untilDraft('Dear Jan Novák,');
      await page.keyboard.type('!');
      await untilDraft('Dear Jan Novák!,');
      await undo(page);
      if ((await readDraft(page)) === 'Dear Jan Novák,') await undo(page);
      await untilDraft('Dear ,');
    },
  );

  test('inserts by key after what is selected, which stays', async () => {
    await writeDraft(page, 'text', 'Dear Mr ?');
    await page.$eval('#editor', (editor) => (editor as HTMLTextAreaElement).select());
    await sidebar.focus(value('Name'));
    await page.keyboard.press('i');
    await untilDraft('Dear Mr ?Jan Novák');
  });

  test('inserts a snippet, in one step that undo takes back', async () => {
    await writeDraft(page, 'model', 'Hello, ?');
    await sidebar.click('.snippets button');
    await untilDraft('Hello, Your plan with us is Business, 12 kg a week.?');
    await undo(page);
    await untilDraft('Hello, ?');
  });

  test.each([
    ['a click', (link: string) => sidebar.click(link)],
    ['the middle button', (link: string) => sidebar.click(link, { button: 'middle' })],
    ['the keyboard', (link: string) => sidebar.focus(link).then(() => page.keyboard.press('Enter'))],
  ])('opens the customer’s record by %s, in a tab that knows nothing of the helpdesk', async (_, open) => {
    await page.bringToFront();
    await open(`${panel('CRM')} .open-link`);
    const record = await waitUntil('the record', async () =>
      (await stage.driver.browser.pages()).find((tab) => tab.url().endsWith('/customers/C-10482')),
    );
    expect(await record.evaluate(() => [window.opener, document.referrer])).toEqual([null, '']);
    await record.close();
    await page.bringToFront();
    expect(await sidebar.$(panel('CRM'))).not.toBeNull();
  });

  test('blurs what a connector says: a line shows under the pointer, the panel by a key', async () => {
    const options = await stage.driver.extensionPage('options.html');
    const connector = {
      id: 'private',
      name: 'Private',
      endpoint: `${stage.endpoints.url}/crm`,
      dialect: 'disqua',
    };
    const blurred = { ...connector, secretHeader: 'X-API-Key', blur: true };
    const saved = await sendFrom(options, 'save-connector', { connector: blurred, secrets: secrets.crm });
    expect(saved).toEqual({ ok: true });
    await options.close();
    await page.bringToFront();
    await untilPanel(sidebar, 'Private', 'Jan Novák');
    const shown = () =>
      sidebar.$$eval(`${panel('Private')} .value-text`, (values) =>
        values
          .filter((value) => getComputedStyle(value).filter === 'none')
          .map(({ textContent }) => textContent),
      );
    const untilShown = (count: number) =>
      waitUntil(`${count} values to be legible`, async () => (await shown()).length === count);
    /** Off the line, within the sidebar: a busy Chromium may not notice that the pointer has left a frame. */
    const untilLeft = async () => {
      await sidebar.hover('.sidebar-head');
      await untilShown(0);
    };
    await untilLeft();
    await sidebar.hover(`${panel('Private')} .fields dd`);
    await untilShown(1);
    expect(await shown()).toEqual(['Business, 12 kg a week']);
    await untilLeft();
    await sidebar.focus(`${panel('Private')} .value-text`);
    expect(await shown()).toEqual([]);
    await page.keyboard.press('b');
    await untilShown(7);
  });

  test('gets a copy, and is told, where no reply is being written; a page cannot pretend one', async () => {
    await page.evaluate(() => {
      document.querySelector('#editor')?.remove();
      document
        .querySelector('.conversation')
        ?.insertAdjacentHTML('afterend', '<textarea id="trap"></textarea>');
      document.querySelector('#trap')?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    });
    await sidebar.click(insert('Name'));
    await untilPanel(sidebar, 'CRM', 'Not in a reply: copied');
    await untilSidebar(sidebar, 'The caret is in no reply, so Name was copied instead.');
    expect(await trapped()).toBe('');
    await page.click('#trap');
    await paste(page);
    await waitUntil('the copy', async () => (await trapped()) === 'Jan Novák');
  });

  function trapped(): Promise<string> {
    return page.$eval('#trap', (trap) => (trap as HTMLTextAreaElement).value);
  }

  async function untilDraft(text: string): Promise<void> {
    await waitUntil(`the draft “${text}”`, async () => {
      const draft = await readDraft(page);
      if (draft !== text) throw new Error(`it is “${draft}”`);
      return true;
    });
  }
});

/** The button of a value in the first panel that has one of this name. */
function value(what: string): string {
  return `.panel [title^="Copy ${what}"]`;
}

/** The button beside it. */
function insert(what: string): string {
  return `.panel [title^="Insert ${what} into"]`;
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

async function undo(page: Page): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('z');
  await page.keyboard.up('Control');
}
