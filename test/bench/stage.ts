import type { Page } from 'puppeteer-core';
import type { Config } from '../../lib/config/config.ts';
import { deskConfig } from '../desk/config.ts';
import { type Desk, startDesk } from '../desk/desk.ts';
import { secrets } from '../desk/secrets.ts';
import type { BrowserKind } from '../driver/find-browser.ts';
import type { Driver } from '../driver/launch.ts';
import { launchOrganisation } from '../driver/organisation.ts';
import { deskWithoutPolicy } from './desk-without-policy.ts';
import { type Endpoint, startEndpoint } from './endpoint.ts';
import { launchWithout } from './no-extension.ts';
import { customerAddress } from './records.ts';

/** A ticket of the bench's own, each of another customer. */
export interface BenchTicket {
  id: number;
  email: string;
}

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

/** The demo's connectors that answer: a badge, a template, a badge. */
const ANSWERING = ['crm', 'billing', 'loyalty'];

/** Sets the stage; the desk answers at once. `change` makes another config of the demo's. */
export async function openBenchStage(
  browser: BrowserKind,
  change: (config: Config) => Config = (config) => config,
): Promise<BenchStage> {
  const [desk, endpoint] = await Promise.all([startDesk({ delay: 0 }), startEndpoint()]);
  const bareDesk = await deskWithoutPolicy(desk.url);
  const config = change(answering(deskConfig({ desk: desk.url, endpoints: endpoint.url })));
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

function answering(config: Config): Config {
  return { ...config, connectors: config.connectors.filter(({ id }) => ANSWERING.includes(id)) };
}

function secretsOf({ connectors }: Config): Record<string, Record<string, string>> {
  const wanted = new Set(connectors.map(({ id }) => id));
  return Object.fromEntries(Object.entries(secrets).filter(([id]) => wanted.has(id)));
}

function ticketsOf(desk: Desk): () => BenchTicket {
  let last = 0;
  return () => {
    last += 1;
    const email = customerAddress(last);
    const requester = { id: `bench-${last}`, name: `Requester ${last}`, email };
    const { id } = desk.tickets.create(requester, `Question ${last}`, 'Where is my order?');
    return { id, email };
  };
}
