import type { Page } from 'puppeteer-core';
import { click, fill, reads } from './hands.ts';

/** What is typed into the form of a new connector; what is left out stays as the form has it. */
export interface TypedConnector {
  name: string;
  endpoint: string;
  /** For the secret header; without one the switch is turned off. */
  secret?: string;
  headers?: Record<string, string>;
  /** Secrets that the headers name. */
  named?: Record<string, string>;
  template?: string;
}

/** Opens the form from the list of connectors and fills it, by mouse and keyboard. Nothing is saved yet. */
export async function typeConnector(options: Page, typed: TypedConnector): Promise<void> {
  await click(options, 'Connectors');
  await click(options, 'Add connector');
  await fill(options, 'Name', typed.name, 'Panel');
  await fill(options, 'Endpoint URL', typed.endpoint);
  if (typed.secret === undefined) await click(options, 'Send a secret with every lookup');
  else await fill(options, 'Secret header value', typed.secret);
  for (const [row, [name, value]] of Object.entries(typed.headers ?? {}).entries()) {
    await click(options, 'Add header');
    await fill(options, 'Name', name, `Header ${row + 1}`);
    await fill(options, 'Value', value, `Header ${row + 1}`);
  }
  for (const [name, value] of Object.entries(typed.named ?? {}))
    await fill(options, `Secret “${name}”`, value);
  if (typed.template !== undefined) {
    await click(options, 'Template');
    await fillTemplate(options, typed.template);
  }
}

/**
 * Puts a template in place of the one that is there, once its editor has come. Its characters come without keys, since Enter would take what the editor
 * offers: all at once in Chromium, one by one in Firefox.
 */
export async function fillTemplate(options: Page, template: string): Promise<void> {
  const editor = await options.waitForSelector('.template-editor [role=textbox]');
  await editor?.click();
  const { keyboard } = options;
  await keyboard.down('Control');
  await keyboard.press('a');
  await keyboard.up('Control');
  const version = await options.browser().version();
  const pieces = version.includes('Chrome') ? [template] : [...template];
  for (const piece of pieces) await keyboard.sendCharacter(piece);
}

/** Fills the form and saves it, where the browser has no question to ask. */
export async function addConnector(options: Page, typed: TypedConnector): Promise<void> {
  await typeConnector(options, typed);
  await save(options, typed.name);
}

/** Saves the form, and closes the toast that says so: it would be in the way of the mouse. */
export async function save(options: Page, name: string): Promise<void> {
  await click(options, 'Save');
  await reads(options, `“${name}” is saved.`);
  await click(options, 'Close');
}
