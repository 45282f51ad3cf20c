import type { Browser, Page } from 'puppeteer-core';
import { answerFirefoxPrompt, runInside } from './firefox-inside.ts';
import type { Popup } from './popup.ts';
import { waitUntil } from './wait-until.ts';

/** Clicks our toolbar button on a tab. BiDi does not know popups, so what runs inside the browser's own window reads it and presses its keys. */
export async function openFirefoxPopup(browser: Browser, addOn: string, page: Page): Promise<Popup> {
  await page.bringToFront();
  await runInside(browser, TRIGGER, addOn);
  const focused = () => ask(browser, 'activeElement.localName');
  await waitUntil('the popup to have the keyboard', async () => !['', 'body'].includes(await focused()));
  await runInside(browser, FOCUS);
  return {
    text: async () => (await ask(browser, 'body.innerText')).replace(/\s+/g, ' '),
    focused: () => ask(browser, 'activeElement.textContent'),
    press: async (key) => {
      await runInside(browser, PRESS, key);
    },
    answerPrompt: (answer) => answerFirefoxPrompt(page, answer),
  };
}

const FIND = `document.querySelector('.webextension-popup-browser')`;

/** What Firefox itself does for a click on the button, and for the key that stands for it; a popup that is still there goes first. */
const TRIGGER = `async (id) => {
  const former = ${FIND};
  former?.closest('panel').hidePopup();
  while (former?.isConnected) await new Promise((resolve) => setTimeout(resolve, 20));
  const { extension } = WebExtensionPolicy.getByID(id);
  await extension.apiManager.global.browserActionFor(extension).triggerAction(window);
}`;

const FOCUS = `() => { ${FIND}.focus(); }`;

/** The popup lives in another process: a script sent there answers with this of its document; empty where there is no popup. */
async function ask(browser: Browser, path: string): Promise<string> {
  return String((await runInside(browser, ASK, path)) ?? '');
}

const ASK = `(path) => new Promise((resolve) => {
  const popup = ${FIND};
  if (popup === null) return resolve('');
  const { messageManager } = popup;
  const told = ({ data }) => {
    messageManager.removeMessageListener('deskside-test', told);
    resolve(data);
  };
  messageManager.addMessageListener('deskside-test', told);
  const script = "sendAsyncMessage('deskside-test', content.document." + path.replaceAll('.', '?.') + " ?? '')";
  messageManager.loadFrameScript('data:,' + encodeURIComponent(script), false);
  setTimeout(resolve, 1000, '');
})`;

/** A trusted key: the page takes it for the person's own. */
const PRESS = `async (key) => {
  const keys = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  keys.beginInputTransactionForTests(window);
  const event = new KeyboardEvent('keydown', { key, code: key, keyCode: key === 'Tab' ? 9 : 13 });
  keys.keydown(event);
  keys.keyup(event);
}`;
