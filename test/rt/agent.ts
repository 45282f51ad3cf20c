import type { Page } from 'puppeteer-core';
import { isInSight, sidebarText } from '../browser/sidebar-words.ts';
import type { BrowserKind } from '../driver/find-browser.ts';
import type { Driver } from '../driver/launch.ts';
import { launchOrganisation } from '../driver/organisation.ts';
import { waitUntil } from '../driver/wait-until.ts';
import { organisationConfig, SECRETS } from './config.ts';
import type { CustomerService } from './customer-service.ts';

/** The real helpdesk that an agent works in: Request Tracker unless it says otherwise. */
export interface Workplace {
  helpdesk?: string;
  url: string;
  ticketUrl(id: number): string;
  signIn(page: Page): Promise<void>;
}

/** An agent at a browser with the organisation's build, signed in to the helpdesk. */
export interface Agent {
  driver: Driver;
  /** The tab where the agent signed in. */
  home: Page;
  /** A new tab. */
  open(url: string): Promise<Page>;
  openTicket(id: number): Promise<Page>;
  /** All that the agent reads in the sidebar of a tab, in one line. Empty where no sidebar is in sight. */
  reads(page: Page): Promise<string>;
  /** Waits until the agent reads all of this in the sidebar of a tab, whatever pages it loads meanwhile. */
  untilReads(page: Page, ...words: string[]): Promise<void>;
  /** Signs out of Request Tracker in a tab of its own, which is closed: the page that says good-bye goes on to the login page after a while, and that begins a new session. */
  signOut(): Promise<void>;
  /** Closes all tabs but home. */
  tidy(): Promise<void>;
}

export interface AgentOptions {
  colorScheme?: 'light' | 'dark';
  /** The organisation's webhook rules. */
  rules?: object[];
}

/** Starts the browser and signs in through the login form. Close the driver at the end. */
export async function startAgent(
  browser: BrowserKind,
  tracker: Workplace,
  service: CustomerService,
  { rules, ...options }: AgentOptions = {},
): Promise<Agent> {
  const driver = await launchOrganisation(
    browser,
    organisationConfig(tracker.url, service.url, tracker.helpdesk, rules),
    {
      secrets: SECRETS,
      size: { width: 1280, height: 800 },
      ...options,
    },
  );
  const home = await driver.openPage(tracker.url);
  await tracker.signIn(home);
  const tabs: Page[] = [];

  async function open(url: string): Promise<Page> {
    const page = await driver.openPage(url);
    tabs.push(page);
    return page;
  }

  async function reads(page: Page): Promise<string> {
    return (await page.evaluate(isInSight)) ? sidebarText(await driver.sidebarFrame(page)) : '';
  }

  return {
    driver,
    home,
    open,
    openTicket: (id) => open(tracker.ticketUrl(id)),
    reads,
    untilReads: async (page, ...words) => {
      await waitUntil(`the sidebar to say ${words.join(' and ')}`, async () => {
        const text = await reads(page);
        if (words.every((word) => text.includes(word))) return true;
        throw new Error(`it says: ${text}`);
      });
    },
    signOut: async () => {
      const page = await driver.openPage(`${tracker.url}/NoAuth/Logout.html`);
      await page.close();
    },
    tidy: async () => {
      for (const tab of tabs.splice(0)) await tab.close();
    },
  };
}

/** Clicks a link or button that leads to another page, and waits for that. */
export async function goByClick(page: Page, selector: string): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.click(selector)]);
}
