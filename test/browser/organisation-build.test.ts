import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Built, buildAll } from '../../scripts/organisation/build-all.ts';
import { inTurn } from '../driver/builds.ts';
import { type Driver, launch } from '../driver/launch.ts';

const CONFIG = {
  version: 1,
  organisation: 'Harbour & Finch',
  revision: 12,
  helpdesks: [{ origin: 'https://desk.harbour-finch.example', helpdesk: 'zendesk' }],
  connectors: [{ id: 'crm', name: 'Harbour CRM', endpoint: 'https://crm.harbour-finch.example/lookup' }],
};

const folder = mkdtempSync(join(tmpdir(), 'deskside-organisation-'));
let built: Built;

beforeAll(async () => {
  const config = join(folder, 'harbour.json');
  writeFileSync(config, JSON.stringify(CONFIG));
  const options = { config, out: join(folder, 'out'), key: null, name: null, icon: null };
  built = await inTurn(() => buildAll({ ...options, updates: 'https://it.harbour-finch.example/' }));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(['chromium', 'firefox'] as const)('an organisation’s own build in %s', (kind) => {
  let driver: Driver;

  beforeAll(async () => {
    const target = kind === 'chromium' ? 'chrome' : 'firefox';
    driver = await launch({ browser: kind, extension: join(built.out, `${target}-mv3`) });
  });
  afterAll(() => driver?.close());

  test('has the id that follows from its key, its name and its revision', async () => {
    const { chrome, firefox } = built.identity;
    expect(driver.extensionId).toBe(kind === 'chromium' ? chrome.id : firefox.id);
    const page = await driver.extensionPage('options.html');
    const said = await page.evaluate(
      '(({ name, version }) => [name, version])((globalThis.browser ?? chrome).runtime.getManifest())',
    );
    expect(said).toEqual(['Deskside for Harbour & Finch', expect.stringMatching(/\.12$/)]);
  });

  test('has access to the hosts of its config, and to no other', async () => {
    const page = await driver.extensionPage('options.html');
    const origins = await page.evaluate(
      '(globalThis.browser ?? chrome).permissions.getAll().then(({ origins }) => origins.sort())',
    );
    expect(origins).toEqual(['https://crm.harbour-finch.example/*', 'https://desk.harbour-finch.example/*']);
  });

  test('shows the connector that it brings', async () => {
    const page = await driver.extensionPage('options.html');
    await page.waitForFunction(() => document.body.textContent.includes('Harbour CRM'));
  });
});
