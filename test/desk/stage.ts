import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { buildOrganisation } from '../../scripts/organisation-build.ts';
import type { BrowserKind } from '../driver/find-browser.ts';
import { type Driver, launch } from '../driver/launch.ts';
import type { LaunchOptions } from '../driver/options.ts';
import { writeDeskConfig } from './config.ts';
import { type Desk, startDesk } from './desk.ts';
import { type Endpoints, startEndpoints } from './endpoints.ts';
import { secrets } from './secrets.ts';
import type { DeskSettings } from './settings.ts';

/** The whole play: the desk, its endpoints, the organisation's build made for just these, and a browser with it. */
export interface Stage {
  desk: Desk;
  endpoints: Endpoints;
  driver: Driver;
  /** A new tab on a ticket. */
  openTicket(id: number | string): Promise<Page>;
  /** Our sidebar in a tab; ask again after a page load. */
  sidebar(page: Page): Promise<Frame>;
  /** Ends all of it. Safe to call twice. */
  close(): Promise<void>;
}

export type StageOptions = Partial<DeskSettings> & Omit<LaunchOptions, 'browser' | 'extension'>;

/** Sets the stage for one browser. The connectors' secrets are entered unless `secrets` is `none`. */
export async function openStage(
  browser: BrowserKind,
  { navigation, delay, layout, ...options }: StageOptions = {},
  entered: 'all' | 'none' = 'all',
): Promise<Stage> {
  const settings = Object.entries({ navigation, delay, layout }).filter(([, value]) => value !== undefined);
  const [desk, endpoints] = await Promise.all([startDesk(Object.fromEntries(settings)), startEndpoints()]);
  const folder = await mkdtemp(join(tmpdir(), 'deskside-stage-'));
  const tidy = async () => {
    await Promise.all([desk.close(), endpoints.close(), rm(folder, { recursive: true, force: true })]);
  };
  try {
    writeDeskConfig(join(folder, 'config.json'), { desk: desk.url, endpoints: endpoints.url });
    const target = browser === 'chromium' ? 'chrome' : 'firefox';
    const extension = await buildOrganisation(join(folder, 'config.json'), target, folder);
    const driver = await launch({ browser, extension, ...options });
    if (entered === 'all') await enterSecrets(driver);
    return stage(desk, endpoints, driver, tidy);
  } catch (error) {
    await tidy();
    throw error;
  }
}

function stage(desk: Desk, endpoints: Endpoints, driver: Driver, tidy: () => Promise<void>): Stage {
  return {
    desk,
    endpoints,
    driver,
    openTicket: (id) => driver.openPage(`${desk.url}/tickets/${id}`),
    sidebar: (page) => driver.sidebarFrame(page),
    close: async () => {
      await driver.close();
      await tidy();
    },
  };
}

/** Enters the demo's secrets as the options page does: by its own message. */
async function enterSecrets(driver: Driver): Promise<void> {
  const page = await driver.extensionPage('options.html');
  for (const [connector, values] of Object.entries(secrets)) {
    await sendFrom(page, 'save-secrets', { connector, secrets: values });
  }
  await page.close();
}

/** Sends a message of the contract from a page of ours, and gives the reply. */
export function sendFrom(page: Page, name: string, request: unknown): Promise<unknown> {
  return page.evaluate(
    (message) => {
      const scope = globalThis as unknown as Record<'browser' | 'chrome', Extension | undefined>;
      return (scope.browser ?? scope.chrome)?.runtime.sendMessage(message);
    },
    { name, request } as never,
  );
}

interface Extension {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
}
