import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { waitUntil } from '../driver/wait-until.ts';

/** A page of ours in a tab, or our frame in a helpdesk's page. */
export type Place = Page | Frame;

/** What a person can act on, by the words that name it; `group` is the name of a part of the page where the words are there more than once. */
export interface Target {
  name: string;
  group?: string;
}

/** Clicks a button, link, tab, switch or summary with the mouse, once it is there. */
export async function click(place: Place, name: string, group?: string): Promise<void> {
  const handle = await control(place, 'button', { name, ...(group === undefined ? {} : { group }) });
  await handle.click();
}

/** Puts a text in place of what a field holds: mouse into it, all selected, typed. */
export async function fill(place: Place, name: string, text: string, group?: string): Promise<void> {
  const handle = await control(place, 'field', { name, ...(group === undefined ? {} : { group }) });
  await handle.click();
  const { keyboard } = pageOf(place);
  await keyboard.down('Control');
  await keyboard.press('a');
  await keyboard.up('Control');
  await (text === '' ? keyboard.press('Delete') : keyboard.type(text));
}

/** Chooses an option of a list by typing the beginning of its words, as the keyboard does. */
export async function choose(place: Place, name: string, beginning: string): Promise<void> {
  const handle = await control(place, 'field', { name });
  await handle.focus();
  await pageOf(place).keyboard.type(beginning);
}

/** What a field holds. */
export async function valueAt(place: Place, name: string, group?: string): Promise<string> {
  const handle = await control(place, 'field', { name, ...(group === undefined ? {} : { group }) });
  return handle.evaluate((field) => (field as HTMLInputElement).value);
}

/** What the page says is wrong at a field, or helps with it: the notes that screen readers read out with it. */
export async function notesAt(place: Place, name: string, group?: string): Promise<string> {
  const handle = await control(place, 'field', { name, ...(group === undefined ? {} : { group }) });
  return handle.evaluate((field) =>
    (field.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' '),
  );
}

/** Waits until the place says this. */
export async function reads(place: Place, words: string | RegExp, timeout?: number): Promise<void> {
  const says = (text: string) => (typeof words === 'string' ? text.includes(words) : words.test(text));
  await waitUntil(`the words ${words}`, async () => says(await textOf(place)), timeout);
}

/** All that a person can read there, in one line. */
export async function textOf(place: Place): Promise<string> {
  const text = await place.evaluate(() => document.body.innerText);
  return text.replace(/\s+/g, ' ');
}

function control(place: Place, kind: Kind, target: Target): Promise<ElementHandle<HTMLElement>> {
  const { name, group } = target;
  return waitUntil(`${kind} “${name}”${group === undefined ? '' : ` in “${group}”`}`, async () => {
    const handle = await place.evaluateHandle(findControl, kind, name, group);
    return (handle.asElement() as ElementHandle<HTMLElement> | null) ?? undefined;
  });
}

type Kind = 'button' | 'field';

/** Runs in the page. */
function findControl(kind: Kind, name: string, group: string | undefined): Element | null {
  const words = (element: Element) => {
    const by = element.getAttribute('aria-labelledby');
    const label = by === null ? element : document.getElementById(by);
    return (element.getAttribute('aria-label') ?? label?.textContent ?? '').replace(/\s+/g, ' ').trim();
  };
  const groups = [...document.querySelectorAll('fieldset, section, li, aside, form, dialog')];
  const roots = group === undefined ? [document.body] : groups.filter((part) => words(part) === group);
  const labelled = (root: Element) =>
    [...root.querySelectorAll('label')]
      .filter((label) => words(label) === name)
      .map((label) => label.control);
  const named = (root: Element) =>
    [...root.querySelectorAll('button, a[href], summary, [role=tab]')].filter(
      (element) => words(element) === name,
    );
  const found = roots.flatMap((root) =>
    kind === 'field' ? labelled(root) : [...named(root), ...labelled(root)],
  );
  return found.find((element) => element?.checkVisibility() === true) ?? null;
}

function pageOf(place: Place): Page {
  return 'page' in place ? place.page() : place;
}
