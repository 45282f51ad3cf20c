import type { Page } from 'puppeteer-core';
import { type BareScene, openBareScene, switchBare } from './bare-extension/bare-scene.ts';
import { bareFetch, iframeApp } from './baselines.ts';
import { type FloorScene, openFloorScene } from './floor-extension/floor-scene.ts';
import { install } from './in-page.ts';
import type { BenchOptions, Measured } from './measure.ts';
import { Samples } from './samples.ts';
import { openScene, type Scene, switchOnce } from './scene.ts';
import { type BenchStage, openBenchStage } from './stage.ts';
import { ratio, type Summary, turned } from './statistics.ts';
import { ms, type Table, times } from './table.ts';
import type { BenchTicket } from './tickets.ts';

/** What is switched to: a customer whose answers are kept, or one whom nobody has asked about. */
const CASES = [
  { name: 'cached', latency: 0, kept: true, killed: false },
  { name: 'uncached, endpoint at once', latency: 0, kept: false, killed: false },
  { name: 'uncached, endpoint 50 ms', latency: 50, kept: false, killed: false },
  { name: 'uncached, endpoint 300 ms', latency: 300, kept: false, killed: false },
  { name: 'cached, background just killed', latency: 0, kept: true, killed: true },
] as const;
type Case = (typeof CASES)[number];

interface Play {
  stage: BenchStage;
  scene: Scene;
  barePage: Page;
  bareScene: BareScene;
  floorScene: FloorScene;
  /** Tickets whose customers' answers are kept, for `turn` after `turn`. */
  kept: BenchTicket[];
  turn: number;
  samples: Samples;
}

/** Ticket switch to painted panels, beside a floor extension, a bare extension, a bare `fetch` and an iframe app, round by round. */
export async function measureSwitch({ browser, runs, say }: BenchOptions): Promise<Measured> {
  const stage = await openBenchStage(browser);
  let play: Play | null = null;
  try {
    play = await openPlay(stage);
    for (let round = 0; round < runs; round += 1) {
      for (const entry of turned(CASES, round)) await measureCase(play, entry);
      if ((round + 1) % 10 === 0) say(`  ${round + 1} of ${runs} rounds`);
    }
    return { tables: [tableOf(play.samples)], samples: play.samples.all() };
  } finally {
    await Promise.all([stage.close(), play?.bareScene.driver.close(), play?.floorScene.driver.close()]);
  }
}

/** Everything is loaded, started and kept that would not be at the first switch of a day. */
async function openPlay(stage: BenchStage): Promise<Play> {
  const scene = await openScene(stage);
  const barePage = await stage.bare.openPage(`${stage.bareDesk}/tickets/1042`);
  await install(barePage);
  const shown = stage.newTicket();
  const kept = [stage.newTicket(), stage.newTicket(), shown];
  for (const ticket of kept) await switchOnce(scene, ticket);
  await barePage.evaluate(bareFetch, { ...stage.newTicket(), url: stage.endpoint.url });
  await barePage.evaluate(iframeApp, { ...stage.newTicket(), url: stage.endpoint.url });
  const bareScene = await openBareScene(stage, kept);
  const floorScene = await openFloorScene(stage, kept, { sidebar: scene.sidebar, shown });
  return { stage, scene, barePage, bareScene, floorScene, kept, turn: 0, samples: new Samples() };
}

/** All backgrounds are ended at the same moment. The bare extension's turn comes after another one's, so the pause before that (`PACE`) has gone by for it too. */
async function measureCase(play: Play, { name, latency, kept, killed }: Case): Promise<void> {
  const { stage, scene, barePage, bareScene, floorScene, samples } = play;
  stage.endpoint.latency = latency;
  const ticket = kept ? nextKept(play) : stage.newTicket();
  const extensions = [stage, bareScene, floorScene];
  if (killed) await Promise.all(extensions.map(({ driver }) => driver.killBackground()));
  const { first, all } = await switchOnce(scene, ticket);
  samples.add(`${name}: first panel`, first);
  samples.add(`${name}: all panels`, all);
  const floor = await switchOnce(floorScene, kept ? ticket : stage.newTicket());
  samples.add(`floor extension: ${name}`, floor.all);
  samples.add(`bare extension: ${name}`, await switchBare(bareScene, kept ? ticket : stage.newTicket()));
  if (kept) return;
  const { url } = stage.endpoint;
  samples.add(`fetch ${latency}`, await barePage.evaluate(bareFetch, { ...stage.newTicket(), url }));
  samples.add(`iframe ${latency}`, await barePage.evaluate(iframeApp, { ...stage.newTicket(), url }));
}

function nextKept(play: Play): BenchTicket {
  play.turn += 1;
  const ticket = play.kept[play.turn % play.kept.length];
  if (ticket === undefined) throw new Error('No ticket is kept.');
  return ticket;
}

function tableOf(samples: Samples): Table {
  return {
    title: 'Ticket switch to painted panels',
    head: ['Switch', 'p50 / p95', 'floor extension', 'bare extension', 'bare fetch', 'iframe app'],
    rows: CASES.flatMap((entry) => [row(samples, entry, 'first panel'), row(samples, entry, 'all panels')]),
    notes: [
      'From the turn in which the page has the customer’s address to the painted panel, in the page’s clock. Each cell has p50 / p95, and in brackets how many times as long Deskside’s median is. Three connectors: two badges and a template. The floor extension does the least that keeps Deskside’s promises, with Deskside’s own panels, all at once. The bare extension paints its three panels at once, out of its own cache where Deskside has one, and its background is ended where Deskside’s is. Bare fetch and iframe app show one badge, and ask the endpoint at every switch, since neither has a cache: beside “cached” stands what they take with an endpoint that answers at once.',
    ],
  };
}

function row(samples: Samples, { name, latency }: Case, part: string): string[] {
  const ours = samples.of(`${name}: ${part}`);
  const baselines = [
    `floor extension: ${name}`,
    `bare extension: ${name}`,
    `fetch ${latency}`,
    `iframe ${latency}`,
  ];
  return [
    `${name}: ${part}`,
    range(ours),
    ...baselines.map((baseline) => beside(ours, samples.of(baseline))),
  ];
}

function beside(ours: Summary, baseline: Summary): string {
  return `${range(baseline)} (${times(ratio(ours, baseline))})`;
}

/** `17.9 / 25.8 ms`. */
function range({ p50, p95 }: Summary): string {
  return `${p50.toFixed(1)} / ${ms(p95)}`;
}
