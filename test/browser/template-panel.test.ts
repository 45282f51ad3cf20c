import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStage, type Stage } from '../desk/stage.ts';
import { waitUntil } from '../driver/wait-until.ts';
import { clearScene, goTo } from './scene.ts';
import { panelText, untilPanel } from './sidebar-words.ts';
import { gapBelow, steadyHeight } from './template-frames.ts';

/** Two customers, and of each an invoice that Billing's template shows. */
const JAN = { ticket: 1042, email: 'jan.novak@kavarna-morava.example', invoice: 'HF-2311' };
const TARO = { ticket: 1043, email: 'taro.yamada@minato-coffee.example', invoice: 'HF-2290' };
/** All panels go while a page says no customer yet, which one that was there before mostly does: here are more who were not. */
const unseen = () => [
  TARO,
  { ticket: 1036, invoice: 'HF-2302' },
  { ticket: 1045, invoice: 'HF-2305' },
  { ticket: 1053, invoice: 'HF-2299' },
];

describe.each(['chromium', 'firefox'] as const)(
  'a template panel from customer to customer in %s',
  (kind) => {
    let stage: Stage;
    let page: Page;
    let sidebar: Frame;

    beforeAll(async () => {
      stage = await openStage(kind);
      await clearScene(stage);
      page = await stage.openTicket(JAN.ticket);
      sidebar = await stage.sidebar(page);
      await untilPanel(sidebar, 'Billing', JAN.invoice);
    });
    afterAll(() => stage?.close());

    test('is the same document for the next one, and leaves the keyboard in the panel, and nothing selected', async () => {
      const next = unseen();
      const stayed = await waitUntil(
        'a switch without a look at a page that is still being read',
        async () => {
          await sidebar.evaluate(markAndSelect, 'Billing');
          expect(await sidebar.evaluate(selectedIn, 'Billing')).not.toBe('');
          await go(next.shift() ?? JAN);
          return sidebar.evaluate(isMarked, 'Billing');
        },
      );
      expect(stayed).toBe(true);
      expect(await sidebar.evaluate(selectedIn, 'Billing')).toBe('');
      expect(await waitUntil('the focus', () => sidebar.evaluate(focusedName))).toBe('Billing');
      await go(JAN);
    });

    test('has nothing of the former one’s as soon as the sidebar names the next one', async () => {
      await sidebar.evaluate(recordFrame, 'Billing');
      /** Asked for, and then out of the cache. */
      for (const customer of [TARO, JAN, TARO, JAN]) await go(customer);
      const moments = await sidebar.evaluate(recorded);
      const strangers = moments.filter(
        ({ head, words }) =>
          (head === TARO.email && words.includes(JAN.invoice)) ||
          (head === JAN.email && words.includes(TARO.invoice)),
      );
      expect(strangers).toEqual([]);
      const invoices = moments.flatMap(({ words }) => /HF-2311|HF-2290/.exec(words)?.[0] ?? []);
      expect(invoices.filter((invoice, index) => invoice !== invoices[index - 1])).toEqual([
        JAN.invoice,
        TARO.invoice,
        JAN.invoice,
        TARO.invoice,
        JAN.invoice,
      ]);
      expect(moments.filter(({ words, height }) => (words === '') !== (height === ''))).toEqual([]);
      expect(await waitUntil('its height', () => steadyHeight(sidebar, 'Billing'))).toBeGreaterThan(60);
      expect(await sidebar.evaluate(gapBelow, 'Billing')).toBe(0);
    });

    test('has its output and its values again after it was moved in the page', async () => {
      await sidebar.evaluate(markAndSelect, 'Billing');
      await sidebar.evaluate(moveFrame, 'Billing');
      await waitUntil('another document', async () => !(await sidebar.evaluate(isMarked, 'Billing')));
      await untilPanel(sidebar, 'Billing', JAN.invoice);
      expect(await sidebar.evaluate(gapBelow, 'Billing')).toBe(0);
      const frame = await (await sidebar.$('iframe[title="Billing"]'))?.contentFrame();
      await frame?.click('td');
      await untilPanel(sidebar, 'Billing', 'Copied');
      await go(TARO);
      expect(await panelText(sidebar, 'Billing')).not.toContain('Copied');
    });

    async function go({ ticket, invoice }: { ticket: number; invoice: string }): Promise<void> {
      await goTo(page, `/tickets/${ticket}`);
      await untilPanel(sidebar, 'Billing', invoice);
    }
  },
);

/** What a panel's frame holds whenever the sidebar or that changes, in the turn in which it does. */
interface Moment {
  head: string;
  words: string;
  /** As the sidebar has set it. */
  height: string;
}

/** Runs in the sidebar, like all that follow. */
function recordFrame(title: string): void {
  const moments: Moment[] = [];
  Object.assign(globalThis, { moments });
  const look = () => {
    const frame = document.querySelector<HTMLIFrameElement>(`iframe[title="${title}"]`);
    moments.push({
      head: document.querySelector('h1')?.textContent ?? '',
      words: frame?.contentDocument?.body.textContent ?? '',
      height: frame?.style.blockSize ?? '',
    });
  };
  const observer = new MutationObserver(look);
  const changes = { subtree: true, childList: true, characterData: true, attributes: true };
  observer.observe(document, changes);
  const shown = document.querySelector<HTMLIFrameElement>(`iframe[title="${title}"]`)?.contentDocument;
  if (!shown) throw new Error('There is no frame.');
  observer.observe(shown, changes);
  look();
}

function recorded(): Moment[] {
  return (globalThis as unknown as { moments: Moment[] }).moments;
}

function isMarked(title: string): boolean {
  const frame = document.querySelector<HTMLIFrameElement>(`iframe[title="${title}"]`);
  return frame?.contentDocument?.documentElement.dataset['marked'] !== undefined;
}

function markAndSelect(title: string): void {
  const shown = document.querySelector<HTMLIFrameElement>(`iframe[title="${title}"]`)?.contentDocument;
  if (!shown) throw new Error('There is no frame.');
  shown.documentElement.dataset['marked'] = '';
  shown.querySelector<HTMLElement>('td')?.focus();
  shown.getSelection()?.selectAllChildren(shown.body);
}

function selectedIn(title: string): string | undefined {
  const frame = document.querySelector<HTMLIFrameElement>(`iframe[title="${title}"]`);
  return frame?.contentDocument?.getSelection()?.toString();
}

function focusedName(): string | undefined {
  const { activeElement } = document;
  return activeElement instanceof HTMLIFrameElement
    ? 'the frame'
    : activeElement?.closest('.panel')?.querySelector('h2')?.innerText;
}

function moveFrame(title: string): void {
  const frame = document.querySelector<HTMLIFrameElement>(`iframe[title="${title}"]`);
  frame?.parentElement?.prepend(frame);
}
