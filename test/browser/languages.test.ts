import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deskConfig } from '../desk/config.ts';
import { type Build, builtFor } from '../driver/builds.ts';
import { type Driver, launch } from '../driver/launch.ts';
import { reads } from './hands.ts';

const ADDRESSES = { desk: 'https://desk.harbour-finch.example', endpoints: 'http://127.0.0.1:8080' };

describe.each(['chromium', 'firefox'] as const)('in a Czech %s', (kind) => {
  let build: Build;
  let driver: Driver;

  beforeAll(async () => {
    build = await builtFor(kind, deskConfig(ADDRESSES));
    driver = await launch({ browser: kind, extension: build.extension, locale: 'cs' });
    await driver.revokeHost(`${ADDRESSES.desk}/*`);
  });
  afterAll(async () => {
    await driver?.close();
    await build?.done();
  });

  test('our pages are Czech, and say so', async () => {
    const grant = await driver.extensionPage('grant.html');
    await reads(grant, 'Smí Deskside běžet na tomto helpdesku?');
    await reads(grant, 'Povolit přístup');
    expect(await grant.title()).toBe('Deskside: povolení přístupu');
    expect(await root(grant)).toEqual({ lang: 'cs', dir: 'ltr' });
    const popup = await driver.extensionPage('popup.html');
    await reads(popup, 'Na této stránce je Deskside vypnutý');
    await reads(popup, 'Nastavení');
  });

  test('so is what the browser itself says of the extension', async () => {
    const page = await driver.extensionPage('grant.html');
    const manifest = await page.evaluate(
      '(({ name, description }) => ({ name, description }))((globalThis.browser ?? chrome).runtime.getManifest())',
    );
    expect(manifest).toEqual({
      name: 'Deskside',
      description: 'Údaje o zákazníkovi vedle ticketu, v helpdesku, který už používáte.',
    });
  });
});

function root(page: Page): Promise<{ lang: string; dir: string }> {
  return page.evaluate(() => {
    const { lang, dir } = document.documentElement;
    return { lang, dir };
  });
}
