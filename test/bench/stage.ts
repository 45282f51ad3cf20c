import type { Page } from 'puppeteer-core';
import type { Config } from '../../lib/config/config.ts';
import { type Desk, startDesk } from '../desk/desk.ts';
import type { BrowserKind } from '../driver/find-browser.ts';
import type { Driver } from '../driver/launch.ts';
import { launchOrganisation } from '../driver/organisation.ts';
import { answeringConfig, secretsOf } from './answering.ts';
import { deskWithoutPolicy } from './desk-without-policy.ts';
import { type Endpoint, startEndpoint } from './endpoint.ts';
import { launchWithout } from './no-extension.ts';
import { type BenchTicket, ticketsOf } from './tickets.ts';

/** One desk, one endpoint, and two browsers beside each other: with Deskside and without. */
export interface BenchStage {
  desk: Desk;
  /** The desk's address in the browser without Deskside. */
  bareDesk: string;
  endpoint: Endpoint;
  driver: Driver;
  bare: Driver;
  /** A ticket of a customer nobody has looked up yet. */
  newTicket(): BenchTicket;
  openTicket(ticket: BenchTicket): Promise<Page>;
  close(): Promise<void>;
}

/** Sets the stage; the desk answers at once. `change` makes another config of the demo's. */
export async function openBenchStage(
  browser: BrowserKind,
  change: (config: Config) => Config = (config) => config,
): Promise<BenchStage> {
  const [desk, endpoint] = await Promise.all([startDesk({ delay: 0 }), startEndpoint()]);
  const bareDesk = await deskWithoutPolicy(desk.url);
  const config = change(answeringConfig(desk.url, endpoint.url));
  const driver = await launchOrganisation(browser, config, { secrets: secretsOf(config) });
  const bare = await launchWithout(browser);
  const close = async () => {
    await Promise.all([driver.close(), bare.close()]);
    await Promise.all([bareDesk.close(), desk.close(), endpoint.close()]);
  };
  const newTicket = ticketsOf(desk);
  const openTicket = ({ id }: BenchTicket) => driver.openPage(`${desk.url}/tickets/${id}`);
  return { desk, bareDesk: bareDesk.url, endpoint, driver, bare, newTicket, openTicket, close };
}
