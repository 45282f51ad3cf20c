import type { Frame, Page } from 'puppeteer-core';
import type { Config } from '../../lib/config/config.ts';
import type { BrowserKind } from '../driver/find-browser.ts';
import type { Driver } from '../driver/launch.ts';
import { portsOfRun } from '../driver/one-run.ts';
import type { LaunchOptions } from '../driver/options.ts';
import { launchOrganisation } from '../driver/organisation.ts';
import { deskConfig } from './config.ts';
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

export type StageOptions = Partial<DeskSettings> &
  Omit<LaunchOptions, 'browser' | 'extension'> & {
    /** Another helpdesk's id in place of the desk's own description. */
    helpdesk?: string;
    /** Webhook rules of the organisation's. */
    rules?: Config['rules'];
  };

/** Sets the stage for one browser. The connectors' secrets are entered unless `secrets` is `none`. */
export async function openStage(
  browser: BrowserKind,
  { navigation, delay, layout, helpdesk, rules = [], ...options }: StageOptions = {},
  entered: 'all' | 'none' = 'all',
): Promise<Stage> {
  const settings = Object.entries({ navigation, delay, layout }).filter(([, value]) => value !== undefined);
  const ports = portsOfRun();
  const [desk, endpoints] = await Promise.all([
    startDesk({ port: ports.desk, ...Object.fromEntries(settings) }),
    startEndpoints({ port: ports.endpoints }),
  ]);
  const tidy = async () => {
    await Promise.all([desk.close(), endpoints.close()]);
  };
  try {
    const described = { ...deskConfig({ desk: desk.url, endpoints: endpoints.url }), rules };
    const config = helpdesk === undefined ? described : withHelpdesk(described, helpdesk);
    const driver = await launchOrganisation(browser, config, {
      ...options,
      ...(entered === 'all' ? { secrets } : {}),
    });
    return stage(desk, endpoints, driver, tidy);
  } catch (error) {
    await tidy();
    throw error;
  }
}

function withHelpdesk(config: Config, helpdesk: string): Config {
  return { ...config, helpdesks: config.helpdesks.map((entry) => ({ ...entry, helpdesk })) };
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
