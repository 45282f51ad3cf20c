import type { Page } from 'puppeteer-core';
import type { Config } from '../../lib/config/config.ts';
import { sendFrom } from '../driver/send-from.ts';
import { delivery } from '../webhooks/queue-world.ts';
import { fillAnswers, fillDeliveries } from './fill.ts';
import type { BenchOptions, Measured } from './measure.ts';
import { Samples } from './samples.ts';
import { openScene, type Scene, switchOnce } from './scene.ts';
import { type BenchStage, openBenchStage } from './stage.ts';
import { count, ms, type Table } from './table.ts';
import type { BenchTicket } from './tickets.ts';

const CONNECTORS = [1, 5, 10, 25, 50];
const CUSTOMERS = [100, 1000, 10_000, 100_000];
const DELIVERIES = [10, 100, 1000, 10_000];
const DAY = 86_400_000;

/** How the cached switch grows with connectors, kept answers and waiting deliveries, and how long the list of deliveries takes. */
export async function measureScale(options: BenchOptions): Promise<Measured> {
  const samples = new Samples();
  for (const connectors of CONNECTORS) await measureConnectors(options, connectors, samples);
  await measureStores(options, samples);
  return { tables: [tableOf(samples)], samples: samples.all() };
}

async function measureConnectors(
  { browser, runs, say }: BenchOptions,
  wanted: number,
  samples: Samples,
): Promise<void> {
  const stage = await openBenchStage(browser, (config) => badges(config, wanted));
  try {
    const play = await openPlay(stage, stage.newTicket());
    const names = badgeNames(wanted);
    await measureSwitches(
      play,
      runs,
      names,
      wanted === 1 ? '1 connector' : `${count(wanted)} connectors`,
      samples,
    );
    say(`  ${wanted} connectors`);
  } finally {
    await stage.close();
  }
}

/** Answers first, then deliveries beside them: both only grow. */
async function measureStores({ browser, runs, say }: BenchOptions, samples: Samples): Promise<void> {
  const stage = await openBenchStage(browser);
  try {
    const play = await openPlay(stage, stage.newTicket());
    const options = await stage.driver.extensionPage('options.html');
    for (const customers of CUSTOMERS) {
      await options.evaluate(fillAnswers, customers);
      await measureSwitches(play, runs, undefined, `${count(customers)} customers kept`, samples);
      say(`  ${count(customers)} customers`);
    }
    const waiting = delivery('waits', { at: Date.now(), dueAt: Date.now() + DAY });
    for (const deliveries of DELIVERIES) {
      await options.evaluate(fillDeliveries, deliveries, waiting);
      const name = `${count(deliveries)} deliveries wait`;
      await measureSwitches(play, runs, undefined, name, samples);
      for (let run = 0; run < runs; run += 1) samples.add(`${name}: list`, await listDeliveries(options));
      say(`  ${count(deliveries)} deliveries`);
    }
  } finally {
    await stage.close();
  }
}

interface Play {
  scene: Scene;
  /** Two tickets whose customers' answers are kept, to go back and forth. */
  kept: [BenchTicket, BenchTicket];
}

async function openPlay(stage: BenchStage, first: BenchTicket): Promise<Play> {
  return { scene: await openScene(stage), kept: [first, stage.newTicket()] };
}

async function measureSwitches(
  { scene, kept }: Play,
  runs: number,
  connectors: string[] | undefined,
  name: string,
  samples: Samples,
): Promise<void> {
  await scene.page.bringToFront();
  for (const ticket of kept) await switchOnce(scene, ticket, connectors);
  for (let run = 0; run < runs; run += 1) {
    const ticket = kept[run % 2 === 0 ? 0 : 1];
    samples.add(name, (await switchOnce(scene, ticket, connectors)).all);
  }
}

/** The first page of the log, as the options page asks for it. In milliseconds. */
async function listDeliveries(options: Page): Promise<number> {
  const from = performance.now();
  await sendFrom(options, 'read-deliveries', { states: [], rule: null, text: '', before: null });
  return performance.now() - from;
}

function badgeNames(wanted: number): string[] {
  return Array.from({ length: wanted }, (_, index) => `badge-${index + 1}`);
}

/** So many badge connectors, each with an endpoint of its own at one host, and no secret. */
function badges(config: Config, wanted: number): Config {
  const [model] = config.connectors;
  if (model === undefined) throw new Error('The demo has no connector.');
  const { secretHeader: _, link: __, ...rest } = model;
  const origin = new URL(model.endpoint).origin;
  const connectors = badgeNames(wanted).map((id) => ({ ...rest, id, name: id, endpoint: `${origin}/${id}` }));
  return { ...config, connectors };
}

function tableOf(samples: Samples): Table {
  return {
    title: 'How the cached switch grows',
    head: ['With', 'p50', 'p95'],
    rows: Object.keys(samples.all()).map((name) => {
      const { p50, p95 } = samples.of(name);
      return [name, ms(p50), ms(p95)];
    }),
    notes: [
      'All panels in sight. “list” is what the options page waits for the first page of deliveries. Connectors are badges of their own endpoints; answers and deliveries stand beside three connectors.',
    ],
  };
}
