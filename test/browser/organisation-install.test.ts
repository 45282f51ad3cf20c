import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deskConfig } from '../desk/config.ts';
import { type Desk, startDesk } from '../desk/desk.ts';
import { type Endpoints, startEndpoints } from '../desk/endpoints.ts';
import { secrets } from '../desk/secrets.ts';
import type { BrowserKind } from '../driver/find-browser.ts';
import { type Driver, launch } from '../driver/launch.ts';
import type { Extension } from '../driver/options.ts';
import { sendFrom } from '../driver/send-from.ts';
import { MAY_SET_POLICY, type Policies, systemPolicy } from '../driver/system-policy.ts';
import { waitUntil } from '../driver/wait-until.ts';
import { addOnManager } from './add-on-manager.ts';
import { type Releases, startReleases } from './releases.ts';
import { untilPanel } from './sidebar-words.ts';

/**
 * What a test needs beside the build's own policies. Chromium hides from a driver what a policy installs. Firefox ESR may be told to take add-ons that addons.mozilla.org has not
 * signed, and update addresses without TLS; other Firefoxes take neither.
 */
const FOR_THE_TEST: Record<BrowserKind, Policies> = {
  chromium: { DeveloperToolsAvailability: 1 },
  firefox: {
    Preferences: {
      'xpinstall.signatures.required': { Value: false, Status: 'locked' },
      'extensions.checkUpdateSecurity': { Value: false, Status: 'locked' },
    },
  },
};

let desk: Desk;
let endpoints: Endpoints;
let releases: Releases;

beforeAll(async () => {
  [desk, endpoints] = await Promise.all([startDesk(), startEndpoints()]);
  const config = deskConfig({ desk: desk.url, endpoints: endpoints.url });
  const site = { origin: 'https://desk.harbour-finch.example', helpdesk: 'zendesk' };
  const connectors = config.connectors.filter(({ id }) => id === 'crm');
  const more = { revision: 12, helpdesks: [...config.helpdesks, site], connectors };
  releases = await startReleases({ ...config, ...more });
});
afterAll(() => Promise.all([desk?.close(), endpoints?.close(), releases?.close()]));

/** Where we may write the system's policies, as CI may, they install it: nothing is clicked, and no folder is loaded. Else it is loaded unpacked. */
async function installed(kind: BrowserKind): Promise<Driver> {
  const { built } = releases;
  if (!MAY_SET_POLICY) return launch({ browser: kind, extension: `${built.out}/${FOLDERS[kind]}` });
  const policy = systemPolicy(kind, 'install');
  await policy.set({ ...(await releases.policies(kind)), ...FOR_THE_TEST[kind] });
  const extension: Extension = { byPolicy: idOf(kind) };
  try {
    const driver = await launch({ browser: kind, extension });
    if (kind === 'firefox') policy.close();
    return { ...driver, close: () => driver.close().then(policy.close) };
  } catch (error) {
    policy.close();
    throw error;
  }
}

const FOLDERS = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' };
const idOf = (kind: BrowserKind) => releases.built.identity[kind === 'chromium' ? 'chrome' : 'firefox'].id;

describe.each(['chromium', 'firefox'] as const)('an organisation’s own build in %s', (kind) => {
  let driver: Driver;
  let options: Page;
  const said = (expression: string) =>
    options.evaluate(`(async (browser) => ${expression})(globalThis.browser ?? chrome)`);

  beforeAll(async () => {
    driver = await installed(kind);
    options = await driver.extensionPage('options.html');
  });
  afterAll(() => driver?.close());

  test('has the id that follows from its key, its name and its revision', async () => {
    expect(await said('browser.runtime.id')).toBe(idOf(kind));
    expect(await said('browser.runtime.getManifest().name')).toBe('Deskside for Harbour & Finch');
    expect(await said('browser.action.getTitle({})')).toBe('Deskside for Harbour & Finch');
    expect(await said('browser.runtime.getManifest().version')).toMatch(/\.12$/);
  });

  test('has access to the hosts of its config, and to no other, without a click', async () => {
    const { origins } = (await said('browser.permissions.getAll()')) as { origins: string[] };
    const hosts = [desk.url, endpoints.url].map((url) => `http://${new URL(url).hostname}/*`);
    expect(origins.sort()).toEqual([...hosts, 'https://desk.harbour-finch.example/*'].sort());
  });

  test('says whose it is, and shows the customer beside a ticket', async () => {
    await options.waitForFunction(() => document.body.textContent.includes('Managed by Harbour & Finch'));
    await sendFrom(options, 'save-secrets', { connector: 'crm', secrets: secrets.crm });
    const ticket = await driver.openPage(`${desk.url}/tickets/1042`);
    await untilPanel(await driver.sidebarFrame(ticket), 'CRM', 'Jan Novák');
    await ticket.close();
  });

  describe.each(MAY_SET_POLICY ? ['a policy'] : [])('installed by %s', () => {
    test('cannot be taken away by the agent', async () => {
      expect(await addOnManager[kind].listed(driver)).toEqual({ byPolicy: true, mayRemove: false });
    });

    test('updates itself to a higher version at its address, which may have more hosts', async () => {
      await options.close();
      const host = 'https://billing.harbour-finch.example/*';
      await releases.publish(kind, '0.9.0.13', [host]);
      await addOnManager[kind].update(driver);
      await waitUntil('the new version', async () => {
        options = await driver.extensionPage('options.html');
        const version = await said('browser.runtime.getManifest().version');
        if (version !== '0.9.0.13') await options.close();
        return version === '0.9.0.13';
      });
      await options.waitForFunction(() => document.body.textContent.includes('Managed by Harbour & Finch'));
      expect(await said('browser.permissions.getAll()')).toMatchObject({
        origins: expect.arrayContaining([host]),
      });
    });
  });
});
