import type { Page } from 'puppeteer-core';
import type { Engine } from './engine.ts';
import type { Popup } from './popup.ts';
import { waitUntil } from './wait-until.ts';

type Chromium = Pick<Engine, 'browser' | 'extensionId' | 'baseUrl' | 'answerPrompt'>;

/** Clicks our toolbar button on a tab (CDP's `Extensions.triggerAction`). The popup is a page like others. */
export async function openChromiumPopup(engine: Chromium, page: Page): Promise<Popup> {
  const { browser, extensionId, baseUrl } = engine;
  const extension = (await browser.extensions()).get(extensionId);
  if (extension === undefined) throw new Error('The extension is gone.');
  await page.bringToFront();
  await extension.triggerAction(page);
  const target = await browser.waitForTarget((one) => one.url() === `${baseUrl}popup.html`);
  const popup = await target.asPage();
  const isOpen = () => browser.targets().includes(target);
  await waitUntil('the popup to have the keyboard', () =>
    popup.evaluate(() => document.hasFocus() && document.activeElement !== document.body),
  );
  return {
    text: async () => (await popup.evaluate(() => document.body.innerText)).replace(/\s+/g, ' '),
    focused: () => popup.evaluate(() => document.activeElement?.textContent ?? ''),
    press: (key) =>
      popup.keyboard.press(key).catch((error: unknown) => {
        if (isOpen()) throw error;
      }),
    /** Only once the popup has gone do keys reach the prompt. */
    answerPrompt: async (answer) => {
      await waitUntil('the popup to go', () => !isOpen());
      await engine.answerPrompt(page, answer);
    },
  };
}
