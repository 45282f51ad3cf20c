import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { BrowserKind } from '../driver/find-browser.ts';
import type { Driver } from '../driver/launch.ts';
import { visit } from '../driver/load.ts';
import { ANSWERING } from './answering.ts';
import { bareExtension } from './bare-extension/files.ts';
import { launchFiles } from './launch-files.ts';
import type { BenchOptions, Measured } from './measure.ts';
import { Samples } from './samples.ts';
import { type BenchStage, openBenchStage } from './stage.ts';
import { turned } from './statistics.ts';
import { ms, type Table } from './table.ts';
import { traceMainThread } from './trace.ts';

const NODES = 20_000;
/** What a page does after its load, until it rests: our view has settled too by then. In milliseconds. */
const REST = 1500;
/** `floor`: the bare extension, whose content script does no more than watch one place of the page, send one message and put up its frame. */
type Side = 'with' | 'without' | 'floor';
type Sides = Record<Side, { driver: Driver; script: string }>;

/** What the content script costs the helpdesk's page: at its load and while it changes, with Deskside, without, and with the least there can be, in turns. */
export async function measurePageCost({ browser, runs, say }: BenchOptions): Promise<Measured> {
  const stage = await openBenchStage(browser);
  const samples = new Samples();
  const floor = await launchFloor(browser, stage);
  const sides: Sides = {
    with: { driver: stage.driver, script: '/helpdesk.js' },
    without: { driver: stage.bare, script: '/none.js' },
    floor: { driver: floor, script: '/page.js' },
  };
  try {
    for (let round = 0; round < runs; round += 1) {
      for (const side of turned(Object.keys(sides) as Side[], round))
        await measureSide(stage, sides, side, samples);
      if ((round + 1) % 10 === 0) say(`  ${round + 1} of ${runs} rounds`);
    }
    return { tables: [tableOf(samples, browser === 'chromium')], samples: samples.all() };
  } finally {
    await Promise.all([stage.close(), floor.close()]);
  }
}

function launchFloor(browser: BrowserKind, { desk, endpoint }: BenchStage): Promise<Driver> {
  const settings = { url: endpoint.url, connectors: ANSWERING, kept: [] };
  return launchFiles(browser, bareExtension(browser, desk.url, settings));
}

async function measureSide(stage: BenchStage, sides: Sides, side: Side, samples: Samples): Promise<void> {
  const { driver } = sides[side];
  const page = await driver.browser.newPage();
  const measure = (part: string, work: () => Promise<number>) =>
    measurePart({ ...sides[side], page, samples }, `${part} ${side}`, work);
  await measure('load', () => loadPage(page, `${stage.desk.url}/tickets/1042`));
  await measure('nodes', () => page.evaluate(insertNodes, NODES, 100));
  await page.close();
}

interface Bench {
  driver: Driver;
  script: string;
  page: Page;
  samples: Samples;
}

/** The wall clock in both browsers; the thread's own time where a trace tells it. */
async function measurePart(
  { driver, script: file, page, samples }: Bench,
  name: string,
  work: () => Promise<number>,
): Promise<void> {
  const run = async () => samples.add(`${name}, wall`, await work());
  if (driver.kind === 'firefox') return run();
  const { script, all } = await traceMainThread(page, file, run);
  samples.add(`${name}, thread`, all);
  samples.add(`${name}, script`, script);
}

/** Gives how long the load took, in milliseconds, and waits until the page rests. */
async function loadPage(page: Page, url: string): Promise<number> {
  await visit(page, url);
  await page.bringToFront();
  await wait(REST);
  return page.evaluate(
    () => (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).duration,
  );
}

/** Runs in the page: so many new nodes in the ticket, a few in each turn, as an app renders. Gives how long that took until it was presented, in milliseconds. */
async function insertNodes(count: number, each: number): Promise<number> {
  const start = performance.now();
  const ticket = document.querySelector('article.ticket') ?? document.body;
  const { port1, port2 } = new MessageChannel();
  for (let made = 0; made < count; made += each) {
    for (let index = 0; index < each; index += 1) ticket.append(document.createElement('span'));
    await new Promise((resolve) => {
      port1.onmessage = resolve;
      port2.postMessage(0);
    });
  }
  await new Promise(requestAnimationFrame);
  return performance.now() - start;
}

function tableOf(samples: Samples, traced: boolean): Table {
  const kinds = traced ? ['wall', 'thread'] : ['wall'];
  const words = { wall: 'wall clock', thread: 'main thread, processor time' } as Record<string, string>;
  const rows = (['load', 'nodes'] as const).flatMap((part) => [
    ...kinds.map((kind) => [`${PARTS[part]}: ${words[kind]}`, ...compared(samples, part, kind)]),
    ...(traced ? [[`${PARTS[part]}: in our script alone`, ...ownTime(samples, part)]] : []),
  ]);
  return {
    title: 'What the page pays',
    head: ['Work', 'without p50', 'with p50', 'with p95', 'more, p50', 'bare extension: more, p50'],
    rows,
    notes: [
      'A load of a ticket’s page until 1.5 s after it, and 20,000 new nodes in 200 turns. The desk and the machine are the same; the browser without Deskside has an empty extension. The bare extension is the floor: its content script watches one place of the page, sends one message and puts up its frame. The page gets one file of ours, the content script (its size is below); the sidebar’s own are loaded by its own process.',
    ],
  };
}

const PARTS = { load: 'page load', nodes: '20,000 nodes' };

function compared(samples: Samples, part: string, kind: string): string[] {
  const without = samples.of(`${part} without, ${kind}`);
  const withOurs = samples.of(`${part} with, ${kind}`);
  const floor = samples.of(`${part} floor, ${kind}`);
  const more = [withOurs, floor].map(({ p50 }) => ms(p50 - without.p50));
  return [ms(without.p50), ms(withOurs.p50), ms(withOurs.p95), ...more];
}

function ownTime(samples: Samples, part: string): string[] {
  const own = samples.of(`${part} with, script`);
  const floor = samples.of(`${part} floor, script`);
  return [ms(0), ms(own.p50), ms(own.p95), ms(own.p50), ms(floor.p50)];
}
