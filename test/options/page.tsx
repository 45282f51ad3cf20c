import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach } from 'vitest';
import { OptionsPage } from '../../components/options/OptionsPage.tsx';
import type { FakePort } from './fake-port.ts';
import { standInForDialogs } from './stand-in-for-dialogs.ts';

/** Each test starts on an empty page, and ends by taking the page away as a browser does. */
export function withPage(): void {
  beforeEach(standInForDialogs);
  afterEach(() => {
    cleanup();
    history.replaceState(null, '', '/');
  });
}

/** The options page at a hash, with its settings read. */
export async function openOptions(port: FakePort, hash: string): Promise<void> {
  history.replaceState(null, '', hash);
  render(<OptionsPage port={port} />);
  await within(await screen.findByRole('main')).findByRole('heading', { level: 1 });
}

/** The field of this label, in the form of this name where labels repeat. */
export function field(label: string, form: string | RegExp = 'Connector'): HTMLInputElement {
  return within(screen.getByRole('form', { name: form })).getByLabelText<HTMLInputElement>(label);
}

/** The field of this path: labels of header rows repeat. */
export function fieldAt(path: string): HTMLInputElement {
  const input = document.querySelector<HTMLInputElement>(`[name="${path}"]`);
  if (input === null) throw new Error(`There is no field ${path}`);
  return input;
}

/** Types into a field in place of what was there, and leaves it. */
export function typeInto(input: HTMLInputElement, value: string): void {
  input.focus();
  fireEvent.input(input, { target: { value } });
  input.blur();
}

export function type(label: string, value: string, form?: string | RegExp): void {
  typeInto(field(label, form), value);
}

/** Chooses an option of a select by its words. */
export function choose(label: string, option: RegExp, form?: string | RegExp): void {
  const select = field(label, form);
  if (!isSelect(select)) throw new Error(`${label} is no select`);
  const index = [...select.options].findIndex(({ text }) => option.test(text));
  if (index < 0) throw new Error(`${label} offers nothing like ${option}`);
  select.selectedIndex = index;
  fireEvent.change(select);
}

export function click(name: string | RegExp): void {
  fireEvent.click(screen.getByRole('button', { name }));
}

/** What a field says is wrong with it: the text that `aria-describedby` ties to it, where it is marked invalid. */
export function problemOf(input: HTMLElement): string {
  if (input.getAttribute('aria-invalid') !== 'true') return '';
  const [id = ''] = (input.getAttribute('aria-describedby') ?? '').split(' ');
  return document.getElementById(id)?.textContent ?? '';
}

/** Waits until a message of this name was sent, and gives the last one. */
export async function sentMessage<N extends FakePort['sent'][number]['name']>(port: FakePort, name: N) {
  return waitFor(() => {
    const found = port.sent.findLast((message) => message.name === name);
    if (found === undefined) throw new Error(`No ${name} was sent`);
    return found as Extract<FakePort['sent'][number], { name: N }>;
  });
}

function isSelect(element: HTMLElement): element is HTMLSelectElement {
  return element.tagName === 'SELECT';
}
