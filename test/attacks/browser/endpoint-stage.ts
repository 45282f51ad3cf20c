import type { Frame, Page } from 'puppeteer-core';
import { deskConfig } from '../../desk/config.ts';
import { type Desk, startDesk } from '../../desk/desk.ts';
import type { BrowserKind } from '../../driver/find-browser.ts';
import type { Driver } from '../../driver/launch.ts';
import { launchOrganisation } from '../../driver/organisation.ts';
import { type RunningServers, startAttackServers } from '../attack-servers.ts';
import { BODY_ATTACKS } from '../body-attacks.ts';
import { CONNECTION_ATTACKS } from '../connection-attacks.ts';
import { nameOf } from '../endpoint-attack.ts';

export interface EndpointStage {
  servers: RunningServers;
  desk: Desk;
  driver: Driver;
  page: Page;
  sidebar: Frame;
  close: () => Promise<void>;
}

/** A ticket with a panel for each attacking endpoint, all asked at once; `First` and `Last` are good ones around them. */
export async function openEndpointStage(kind: BrowserKind): Promise<EndpointStage> {
  const [servers, desk] = await Promise.all([startAttackServers(), startDesk({})]);
  const tidy = async () => {
    await Promise.all([servers.close(), desk.close()]);
  };
  try {
    const driver = await launchOrganisation(kind, configFor(servers, desk));
    const page = await driver.openPage(`${desk.url}/tickets/1042`);
    const sidebar = await driver.sidebarFrame(page);
    return { servers, desk, driver, page, sidebar, close: () => driver.close().then(tidy) };
  } catch (error) {
    await tidy();
    throw error;
  }
}

function configFor({ faults, slow, at }: RunningServers, desk: Desk): unknown {
  const elsewhere = faults.url.replace('127.0.0.1', 'localhost');
  const good = (name: string) => connector(name, `${slow.url}/found?${name}`);
  const attacks = [...CONNECTION_ATTACKS, ...BODY_ATTACKS].map((attack) =>
    connector(nameOf(attack), attack.at(at), {
      ...(attack.hangs === true ? { timeoutSeconds: 1 } : {}),
      ...attack.connector,
    }),
  );
  return {
    ...deskConfig({ desk: desk.url, endpoints: faults.url }),
    connectors: [
      good('First'),
      ...attacks,
      connector('Case 8.6', `${elsewhere}/found?8.6`),
      connector('Case 13.1', `${faults.url}/sets-cookies`),
      connector('Case 13.2', `${elsewhere}/clears-site-data`),
      good('Last'),
    ],
  };
}

function connector(name: string, endpoint: string, rest: object = {}) {
  return {
    id: name.toLowerCase().replace(/\W+/g, '-'),
    name,
    endpoint,
    timeoutSeconds: 10,
    cache: { hours: 0 },
    ...rest,
  };
}
