import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Ticket } from '../desk/app/ticket.ts';
import { type Desk, startDesk } from '../desk/desk.ts';
import { builtFor } from '../driver/builds.ts';
import type { BrowserKind } from '../driver/find-browser.ts';
import { type Driver, launch } from '../driver/launch.ts';
import { sendFrom } from '../driver/send-from.ts';
import { waitUntil } from '../driver/wait-until.ts';
import { randomFrom } from '../random.ts';
import { enterRuleSecrets } from './enter-rule-secrets.ts';
import { idOf } from './read-request.ts';
import { pathOf, SIGNING, SOAK_RULES, SOAKED, type Soaked, soakConfig } from './soak-config.ts';
import { type SoakReceiver, startSoakReceiver } from './soak-receiver.ts';
import { walk } from './soak-walk.ts';
import { type Tally, tally } from './tally.ts';

export interface SoakOptions {
  browser: BrowserKind;
  /** At least so many. */
  events: number;
  /** How often the background is ended, at random points. */
  kills: number;
  /** How often the browser is, each time while the receiver is down and something waits. */
  restarts: number;
  seed: number;
  /** How long the last deliveries may take, in milliseconds. */
  patience?: number;
  say?: (line: string) => void;
}

export interface SoakReport extends Tally {
  /** How many deliveries of each state the log counts in the end. */
  log: string;
  /** From the first ticket to the last delivery. */
  seconds: number;
}

/** The demo desk's. */
const WORKSPACE = 'harbour-finch';
/** A death comes within so many milliseconds after its ticket was opened, or after the death before it. */
const WITHIN = 2000;
/** What comes more than once comes within this, in milliseconds. */
const LATE = 1500;

/** Agents work through tickets while the background dies and the browser is closed and opened again; then it is counted what arrived. */
export async function soak(options: SoakOptions): Promise<SoakReport> {
  const random = randomFrom(options.seed);
  const [desk, receiver] = await Promise.all([startDesk({ delay: 0 }), startSoakReceiver(random, SIGNING)]);
  const profile = await mkdtemp(join(tmpdir(), 'deskside-soak-'));
  const { extension, done } = await builtFor(options.browser, soakConfig(desk.url, receiver.url));
  const start = () => launch({ browser: options.browser, extension, profile });
  try {
    return await run({ ...options, desk, receiver, random, start });
  } finally {
    await Promise.all([desk.close(), receiver.close(), done()]);
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

interface SoakWorld extends SoakOptions {
  desk: Desk;
  receiver: SoakReceiver;
  random: () => number;
  start(): Promise<Driver>;
}

async function run(world: SoakWorld): Promise<SoakReport> {
  const { desk, receiver, restarts } = world;
  const tickets = ticketsFor(desk, Math.ceil(world.events / SOAKED.length));
  const began = performance.now();
  let atEnd = {};
  for (let life = 0; life <= restarts; life += 1) {
    receiver.setDown(false);
    const driver = await world.start();
    try {
      await (life === 0 ? enterRuleSecrets(driver, secrets()) : counts(driver));
      await live(world, driver, {
        tickets: part(tickets, life, restarts + 1),
        kills: part(Array.from({ length: world.kills }), life, restarts + 1).length,
        endsDown: life < restarts,
      });
      world.say?.(`Life ${life + 1} of the browser is over: ${receiver.received.length} requests so far`);
      if (life < restarts) continue;
      await untilArrived(world, tickets);
      atEnd = await counts(driver);
    } finally {
      await driver.close();
    }
  }
  const counted = tally(tickets, receiver.received, { workspace: WORKSPACE, helpdesk: desk.url });
  const wrong = [...counted.wrong, ...receiver.unsigned.map((id) => `${id} is not signed`)];
  return {
    ...counted,
    wrong,
    log: JSON.stringify(atEnd),
    seconds: Math.round((performance.now() - began) / 1000),
  };
}

/** What agents do between one start of the browser and its end. */
interface Life {
  tickets: Ticket[];
  kills: number;
  /** The last ticket comes while the receiver is down, so that something waits when the browser is closed. */
  endsDown: boolean;
}

async function live(world: SoakWorld, driver: Driver, life: Life): Promise<void> {
  const { desk, receiver, random } = world;
  const left = [...life.tickets];
  const last = life.endsDown ? left.splice(-1) : [];
  const fatal = Array.from({ length: life.kills }, () => left[Math.floor(random() * left.length)]);
  let lastDeath = Number.NEGATIVE_INFINITY;
  let dying: Promise<void> = Promise.resolve();
  const die = async (after: number) => {
    await wait(after);
    await driver.killBackground();
    lastDeath = performance.now();
  };
  const onTicket = (ticket: Ticket) => {
    for (const _ of fatal.filter((one) => one === ticket)) {
      const after = random() * WITHIN;
      dying = dying.then(() => die(after));
    }
  };
  const isTold = (event: Soaked, ticket: number) =>
    receiver.received.some(({ path }) => path === pathOf(event, ticket));
  const agent = { driver, desk, lastDeath: () => lastDeath, isTold, onTicket };
  const agents = driver.kind === 'chromium' ? 6 : 1;
  await Promise.all(Array.from({ length: agents }, () => walk(agent, left)));
  await dying;
  receiver.setDown(life.endsDown);
  await walk(agent, last);
}

/** One of `count` parts of a list that are about as long. */
function part<T>(list: T[], index: number, count: number): T[] {
  return list.slice(
    Math.round((list.length * index) / count),
    Math.round((list.length * (index + 1)) / count),
  );
}

function ticketsFor({ tickets }: Desk, count: number): Ticket[] {
  return Array.from({ length: count }, (_, index) => {
    const name = `Customer ${index + 1}`;
    const requester = { id: `soak-${index}`, name, email: `customer-${index + 1}@soak.example` };
    return tickets.create(requester, `Order ${index + 1}: "two" {bags} & </x> žluť 🐎`, 'Where is it?');
  });
}

function secrets(): Record<string, { signing: string }> {
  return Object.fromEntries(Object.values(SOAK_RULES).map((rule) => [rule, { signing: SIGNING }]));
}

/** A background that answers has started, and knows which tabs were there at the browser's start. */
async function counts(driver: Driver): Promise<object> {
  const page = await driver.extensionPage('options.html');
  const request = { states: [], rule: null, text: '', before: null };
  const { counts: all } = (await sendFrom(page, 'read-deliveries', request)) as { counts: object };
  await page.close();
  return all;
}

/** Nobody asks the extension meanwhile: it has to go on by itself. */
async function untilArrived({ receiver, patience = 60_000 }: SoakWorld, tickets: Ticket[]): Promise<void> {
  const wanted = tickets.length * SOAKED.length;
  const arrived = () => new Set(receiver.received.filter(({ answered }) => answered === 204).map(idOf)).size;
  await waitUntil('everything to arrive', () => arrived() >= wanted, patience).catch(() => undefined);
  await wait(LATE);
}
