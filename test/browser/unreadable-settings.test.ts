import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Driver } from '../driver/launch.ts';
import { sendFrom } from '../driver/send-from.ts';
import { reads, textOf } from './hands.ts';
import { openStoreStage, type StoreStage } from './store-stage.ts';

/** What a later release may have written. */
const FROM_LATER = { version: 9, helpdesks: [{ origin: 'https://acme.zendesk.com', kind: 'new' }] };
const SITE = { origin: 'https://acme.zendesk.com', helpdesk: 'zendesk' };

describe.each(['chromium', 'firefox'] as const)('settings of a later release in %s', (kind) => {
  let stage: StoreStage;
  let driver: Driver;
  let options: Page;

  beforeAll(async () => {
    stage = await openStoreStage(kind);
    driver = stage.driver;
    options = await driver.extensionPage('options.html#helpdesks');
    await reads(options, 'Not switched on anywhere yet');
  });
  afterAll(() => stage?.close());

  test('the page says so, who can mend it, and offers nothing that could not be saved', async () => {
    await leftByAnotherRelease(FROM_LATER);
    options = await openAnew(options, '#helpdesks');
    await reads(options, /cannot read your settings in this browser .*reads version 9.*Update Deskside/);
    expect(await textOf(options)).not.toMatch(/Switch on for|Write one as JSON/);
  });

  test('the popup says so too', async () => {
    const popup = await driver.extensionPage('popup.html');
    await reads(popup, /cannot read its settings in this browser.* What to do/);
    await popup.close();
  });

  test('whatever is tried, they stay as they are', async () => {
    expect(await sendFrom(options, 'switch-on', SITE)).toMatchObject({ ok: false });
    expect(await sendFrom(options, 'save-workspace', { id: 'x' })).toMatchObject({ ok: false });
    expect(await options.evaluate(readMine)).toEqual(FROM_LATER);
  });

  test('read again, they are in force as before', async () => {
    await leftByAnotherRelease({ version: 2, helpdesks: [SITE] });
    options = await openAnew(options, '#helpdesks');
    await reads(options, /acme\.zendesk\.com Zendesk Stable/);
    expect(await textOf(options)).not.toContain('cannot read your settings');
  });

  /** Another release's background has ended when ours starts. */
  async function leftByAnotherRelease(mine: unknown): Promise<void> {
    await options.evaluate(writeMine, mine);
    await driver.killBackground();
  }

  async function openAnew(page: Page, hash: string): Promise<Page> {
    await page.close();
    return driver.extensionPage(`options.html${hash}`);
  }
});

/** Runs in a page of ours: puts this in place of the agent's own settings. */
async function writeMine(mine: unknown): Promise<void> {
  const opening = indexedDB.open('deskside');
  await new Promise((resolve) => {
    opening.onsuccess = resolve;
  });
  const writing = opening.result.transaction('config', 'readwrite');
  writing.objectStore('config').put(mine, 'mine');
  await new Promise((resolve) => {
    writing.oncomplete = resolve;
  });
  opening.result.close();
}

/** Runs in a page of ours. */
async function readMine(): Promise<unknown> {
  const opening = indexedDB.open('deskside');
  await new Promise((resolve) => {
    opening.onsuccess = resolve;
  });
  const reading = opening.result.transaction('config').objectStore('config').get('mine');
  await new Promise((resolve) => {
    reading.onsuccess = resolve;
  });
  opening.result.close();
  return reading.result;
}
