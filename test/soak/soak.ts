import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { answeringConfig, secretsOf } from '../bench/answering.ts';
import { startEndpoint } from '../bench/endpoint.ts';
import { type BenchTicket, ticketsOf } from '../bench/tickets.ts';
import { startDesk } from '../desk/desk.ts';
import type { BrowserKind } from '../driver/find-browser.ts';
import type { Driver } from '../driver/launch.ts';
import { launchOrganisation } from '../driver/organisation.ts';
import { randomFrom } from '../random.ts';
import { Agent, type AgentWorld } from './agent.ts';
import type { Way } from './chances.ts';
import { inTurn } from './in-turn.ts';
import { complaints } from './judge.ts';
import { type Sample, takeSample } from './sample.ts';

export interface SoakOptions {
  browser: BrowserKind;
  /** How many tickets agents come to. */
  switches: number;
  seed: number;
  /** How many samples are taken: the first after a tenth, the last at the end. At least two. */
  samples: number;
  say?: (line: string) => void;
}

export interface SoakReport {
  /** How the tickets were come to. */
  ways: Partial<Record<Way, number>>;
  /** How often the background was ended. */
  deaths: number;
  seconds: number;
  samples: Sample[];
  wrong: string[];
}

/** The background ends about once in so many switches, and so often at least. */
const PER_DEATH = 250;
const FEWEST_DEATHS = 3;
/** It does so within so many milliseconds of a switch. */
const WITHIN = 1000;
/** Each agent has so many customers, whom they meet again and again. */
const CUSTOMERS = 60;

/** Agents go from ticket to ticket, all day long, while the background dies now and then; then what is left of it all is counted. Rejects where a sidebar does not show its page's ticket. */
export async function soak(options: SoakOptions): Promise<SoakReport> {
  const [desk, endpoint] = await Promise.all([startDesk({ delay: 0 }), startEndpoint()]);
  const config = configFor(desk.url, endpoint.url);
  const driver = await launchOrganisation(options.browser, config, { secrets: secretsOf(config) });
  try {
    const newTicket = ticketsOf(desk);
    return await run(options, driver, desk.url, newTicket);
  } finally {
    await driver.close();
    await Promise.all([desk.close(), endpoint.close()]);
  }
}

/** One connector keeps its answers in `storage.session`. */
function configFor(desk: string, endpoint: string) {
  const config = answeringConfig(desk, endpoint);
  const connectors = config.connectors.map((connector) =>
    connector.id === 'loyalty'
      ? { ...connector, cache: { ...connector.cache, keep: 'session' as const } }
      : connector,
  );
  return { ...config, connectors, rules: [] };
}

async function run(
  options: SoakOptions,
  driver: Driver,
  desk: string,
  newTicket: () => BenchTicket,
): Promise<SoakReport> {
  const random = randomFrom(options.seed);
  const ours = await driver.extensionPage('options.html');
  const ways: SoakReport['ways'] = {};
  const wrong: string[] = [];
  const dying = deaths(options.switches, driver, random);
  const onSwitch = (way: Way) => {
    ways[way] = (ways[way] ?? 0) + 1;
    dying.onSwitch();
  };
  const world = {
    driver,
    desk,
    random,
    ours,
    alone: inTurn(),
    complain: (complaint: string) => wrong.push(complaint),
    onSwitch,
  };
  const agents: Agent[] = [];
  const began = performance.now();
  for (let nth = 0; nth < agentsIn(driver); nth += 1)
    agents.push(await hire(world, newTicket, nth % 2 === 0));
  const samples: Sample[] = [];
  let done = 0;
  let told = 0;
  for (const until of sampledAt(options)) {
    await workAll(agents, until - done);
    done = until;
    await dying.over();
    const pages = agents.map(({ page }) => page);
    samples.push(await takeSample(driver, pages, ours, done));
    options.say?.(`${done} of ${options.switches}`);
    for (const complaint of wrong.slice(told)) options.say?.(complaint);
    told = wrong.length;
  }
  const scale = { agents: agents.length, customers: agents.length * CUSTOMERS };
  const seconds = Math.round((performance.now() - began) / 1000);
  return { ways, deaths: dying.count(), seconds, samples, wrong: [...wrong, ...complaints(samples, scale)] };
}

/** A window of its own is never hidden. Firefox shows one tab at a time. */
function agentsIn({ kind }: Driver): number {
  return kind === 'chromium' ? 8 : 1;
}

async function hire(world: AgentWorld, newTicket: () => BenchTicket, staysAllDay: boolean): Promise<Agent> {
  const tickets = Array.from({ length: CUSTOMERS }, newTicket);
  const page = await openWindow(world, `${world.desk}/tickets/${tickets[0]?.id}`);
  const agent = new Agent(world, page, tickets, staysAllDay);
  await agent.look(true);
  return agent;
}

async function openWindow({ driver: { browser, kind } }: AgentWorld, url: string): Promise<Page> {
  const page = await browser.newPage(kind === 'chromium' ? { type: 'window' } : {});
  await page.goto(url);
  return page;
}

async function workAll(agents: Agent[], switches: number): Promise<void> {
  const each = Math.floor(switches / agents.length);
  const more = switches % agents.length;
  await Promise.all(agents.map((agent, index) => agent.work(each + (index < more ? 1 : 0))));
}

function sampledAt({ switches, samples }: SoakOptions): number[] {
  const first = Math.round(switches / 10);
  return Array.from({ length: samples }, (_, nth) =>
    Math.round(first + ((switches - first) * nth) / (samples - 1)),
  );
}

/** Ends the background at random points. */
function deaths(switches: number, driver: Driver, random: () => number) {
  const wanted = Math.max(FEWEST_DEATHS, Math.round(switches / PER_DEATH));
  const fatal = new Set(Array.from({ length: wanted }, () => Math.floor(random() * switches)));
  let come = 0;
  let died = 0;
  let dying: Promise<void> = Promise.resolve();
  const die = async (after: number) => {
    await wait(after);
    await driver.killBackground();
    died += 1;
  };
  return {
    onSwitch() {
      if (fatal.has(come)) {
        const after = random() * WITHIN;
        dying = dying.then(() => die(after));
      }
      come += 1;
    },
    over: () => dying,
    count: () => died,
  };
}
