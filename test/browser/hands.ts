import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { waitUntil } from '../driver/wait-until.ts';
import { isInSight } from './sidebar-words.ts';

/** A page of ours in a tab, or our frame in a helpdesk's page. */
export type Place = Page | Frame;

/**
 * Clicks a button, link, tab, switch, radio button or summary with the mouse, once it is there. Here and below: the tab comes to the front first, `name` is what a
 * person reads on it, `group` the name of the part of the page that it is in, for names that are there more than once.
 */
export async function click(place: Place, name: string, group?: string): Promise<void> {
  await pageOf(place).bringToFront();
  await clickOn(place, 'button', name, group);
}

/** Puts a text in place of what a field holds: mouse into it, all selected, typed. */
export async function fill(place: Place, name: string, text: string, group?: string): Promise<void> {
  const page = pageOf(place);
  await page.bringToFront();
  await clickOn(place, 'field', name, group);
  const { keyboard } = page;
  await keyboard.down('Control');
  await keyboard.press('a');
  await keyboard.up('Control');
  await (text === '' ? keyboard.press('Delete') : keyboard.type(text));
}

/** Chooses an option of a list by typing the beginning of its words, as the keyboard does. */
export async function choose(place: Place, name: string, beginning: string): Promise<void> {
  const page = pageOf(place);
  await page.bringToFront();
  const handle = await control(place, 'field', name);
  await handle.focus();
  await page.keyboard.type(beginning);
}

/** What a field holds. */
export async function valueAt(place: Place, name: string, group?: string): Promise<string> {
  const handle = await control(place, 'field', name, group);
  return handle.evaluate((field) =>
    'value' in field
      ? String(field.value)
      : [...field.querySelectorAll('.cm-line')].map((line) => line.textContent).join('\n'),
  );
}

/** What the page says is wrong at a field, or helps with it: the notes that screen readers read out with it. */
export async function notesAt(place: Place, name: string, group?: string): Promise<string> {
  const handle = await control(place, 'field', name, group);
  return handle.evaluate((field) =>
    (field.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' '),
  );
}

/** Waits until the place says this. */
export async function reads(place: Place, words: string | RegExp, timeout?: number): Promise<void> {
  const look = async () => {
    const text = await textOf(place);
    if (typeof words === 'string' ? text.includes(words) : words.test(text)) return true;
    throw new Error(`it says: ${text}`);
  };
  await waitUntil(`the words ${words}`, look, timeout);
}

/** All that a person can read there, in one line. */
export async function textOf(place: Place): Promise<string> {
  const text = await place.evaluate(() => document.body.innerText);
  return text.replace(/\s+/g, ' ');
}

type Kind = 'button' | 'field';

/** What was drawn anew or moved just before the click is looked for again, as a person would. */
async function clickOn(place: Place, kind: Kind, name: string, group?: string): Promise<void> {
  await waitUntil(`a click on ${kind} “${name}”`, async () => {
    const handle = await control(place, kind, name, group);
    if (!(await isInReach(place))) return false;
    const clicked = await handle.evaluateHandle(noteClick);
    await handle.click();
    return clicked.evaluate(({ is }) => is).catch(() => GONE);
  });
}

/** What a click takes away with its whole page has been clicked. */
const GONE = true;

/** Runs in the page. */
function noteClick(element: Element): { is: boolean } {
  const clicked = { is: false };
  element.addEventListener('click', () => (clicked.is = true), { capture: true, once: true });
  return clicked;
}

function control(
  place: Place,
  kind: Kind,
  name: string,
  group?: string,
): Promise<ElementHandle<HTMLElement>> {
  return waitUntil(`${kind} “${name}”${group === undefined ? '' : ` in “${group}”`}`, async () => {
    const handle = await place.evaluateHandle(findControl, kind, name, group);
    return (handle.asElement() as ElementHandle<HTMLElement> | null) ?? undefined;
  });
}

/** Runs in the page. */
function findControl(kind: Kind, name: string, group: string | undefined): Element | null {
  const words = (element: Element) => {
    const by = element.getAttribute('aria-labelledby');
    const label = by === null ? element : document.getElementById(by);
    return (element.getAttribute('aria-label') ?? label?.textContent ?? '').replace(/\s+/g, ' ').trim();
  };
  const labelled = (root: Element) =>
    [...root.querySelectorAll('label')]
      .filter((label) => words(label) === name)
      .map((label) => label.control ?? document.querySelector(`[aria-labelledby="${label.id}"]`));
  const named = (root: Element) =>
    [...root.querySelectorAll('button, a[href], summary, input[type=radio]')].filter(
      (element) => words(element) === name,
    );
  const parts = [...document.querySelectorAll('fieldset, section, aside, form')];
  const roots = group === undefined ? [document.body] : parts.filter((part) => words(part) === group);
  const found = roots.flatMap((root) =>
    kind === 'field' ? labelled(root) : [...named(root), ...labelled(root)],
  );
  return found.find((element) => element?.checkVisibility() === true) ?? null;
}

/** While a helpdesk's page hides our frame, for what it shows may be another ticket's, a click on it is a click on the helpdesk. */
async function isInReach(place: Place): Promise<boolean> {
  return !('page' in place) || (await place.page().evaluate(isInSight));
}

function pageOf(place: Place): Page {
  return 'page' in place ? place.page() : place;
}
