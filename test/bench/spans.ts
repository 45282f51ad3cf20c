import type { WebWorker } from 'puppeteer-core';
import type { BenchOptions, Measured } from './measure.ts';
import { type Note, probeBackground, probePage, probeSidebar, readNotes } from './probes.ts';
import { customerName } from './records.ts';
import { Samples } from './samples.ts';
import { openScene, type Scene, switchOnce } from './scene.ts';
import { type BenchStage, openBenchStage } from './stage.ts';
import { ms, type Table } from './table.ts';
import type { BenchTicket } from './tickets.ts';

/** The page shows the frame again, for that is blank: at a time of its own, mostly before the panels are there, and often before the page knows the customer. */
const IN_SIGHT = 'in sight';
/** The way of a switch: from one of these to the next is one part of its time. */
const WAYS = {
  cached: [
    'known',
    'page’s next frame',
    'heard ticket-seen',
    'told show',
    'sidebar heard show',
    'sidebar has the badge',
    'sidebar’s next frame',
    IN_SIGHT,
  ],
  uncached: [
    'known',
    'page’s next frame',
    'heard ticket-seen',
    'fetch to headers',
    'fetch to headers: answered',
    'told show',
    'sidebar heard show',
    'sidebar has the badge',
    'sidebar’s next frame',
    IN_SIGHT,
  ],
} as const;
type Way = keyof typeof WAYS;

/** What a cached and an uncached switch are made of. Chromium only: no driver reaches into Firefox's background. */
export async function measureSpans({ browser, runs }: BenchOptions): Promise<Measured> {
  if (browser === 'firefox') return { tables: [], samples: {} };
  const stage = await openBenchStage(browser);
  const samples = new Samples();
  try {
    const scene = await openScene(stage);
    const background = await backgroundOf(stage);
    const kept = stage.newTicket();
    await switchOnce(scene, kept);
    for (let round = 0; round < runs; round += 1) {
      take(samples, 'uncached', await notesOf(scene, background, stage.newTicket()));
      take(samples, 'cached', await notesOf(scene, background, kept));
    }
    return {
      tables: (['cached', 'uncached'] as const).map((way) => tableOf(samples, way)),
      samples: samples.all(),
    };
  } finally {
    await stage.close();
  }
}

async function backgroundOf({ driver }: BenchStage): Promise<WebWorker> {
  const target = await driver.browser.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().startsWith(driver.baseUrl),
  );
  const worker = await target.worker();
  if (worker === null) throw new Error('The background does not run.');
  return worker;
}

async function notesOf(
  { page, sidebar, offset }: Scene,
  background: WebWorker,
  ticket: BenchTicket,
): Promise<Note[]> {
  await background.evaluate(probeBackground);
  await sidebar.evaluate(probeSidebar, customerName(ticket.email));
  await page.evaluate(probePage, ticket.email);
  await switchOnce({ page, sidebar, offset }, ticket);
  const notes = await Promise.all([background, sidebar, page].map((context) => context.evaluate(readNotes)));
  return notes.flat().toSorted((a, b) => a.at - b.at);
}

/**
 * Adds one switch to the samples. Where the page told of the ticket in several steps (the machine was busy, so that its address came late), the sidebar was told before it: such a round is counted, and
 * its parts are not.
 */
function take(samples: Samples, way: Way, notes: Note[]): void {
  const known = notes.find(({ what }) => what === 'known')?.at;
  if (known === undefined) throw new Error('The page did not say when it knew the customer.');
  const after = notes.filter(({ at }) => at >= known);
  const isEarly = notes.some(({ what, at }) => what === IN_SIGHT && at < known);
  const steps = WAYS[way].map((step) => timeOf(step, after) ?? (isEarly && step === IN_SIGHT ? known : null));
  samples.add(`${way}, in several steps`, steps.includes(null) ? 1 : 0);
  if (steps.includes(null)) return;
  let last = known;
  for (const [index, step] of WAYS[way].entries()) {
    const at = steps[index] ?? last;
    samples.add(`${way} ${step}`, at - last);
    samples.add(`${way} ${step}, in all`, at - known);
    last = at;
  }
  const told = timeOf('told show', after) ?? known;
  for (const [what, duration] of inside(after, known, told)) samples.add(`${way} inside ${what}`, duration);
}

/** When a step was first reached: what comes again is for another panel. `null` where it was not. */
function timeOf(step: string, notes: Note[]): number | null {
  const name = step.replace(': answered', '');
  const found = notes.find(({ what }) => what === name);
  return (name === step ? found?.at : found?.end) ?? null;
}

/** What the background waited for before it told the sidebar: the sum by kind, in the order in which they began. */
function inside(notes: Note[], from: number, to: number): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { what, at, end } of notes)
    if (end !== undefined && at >= from && at < to) sums.set(what, (sums.get(what) ?? 0) + (end - at));
  return sums;
}

function tableOf(samples: Samples, way: Way): Table {
  const parts = WAYS[way].map((step) => {
    const [part, whole] = [samples.of(`${way} ${step}`), samples.of(`${way} ${step}, in all`)];
    return [step, ms(part.p50), ms(part.p95), ms(whole.p50)];
  });
  const calls = Object.keys(samples.all())
    .filter((name) => name.startsWith(`${way} inside `))
    .map((name) => [
      `(background) ${name.slice(`${way} inside `.length)}`,
      ms(samples.of(name).p50),
      ms(samples.of(name).p95),
      '',
    ]);
  const dropped = samples.all()[`${way}, in several steps`] ?? [];
  return {
    title: `What the ${way} switch is made of`,
    head: ['Until', 'took p50', 'p95', 'since known, p50'],
    rows: [...parts, ...calls],
    notes: [
      'The rows marked (background) are calls between “heard ticket-seen” and “told show”; they overlap, so their sum is more than the time they take.',
      `Of ${dropped.length} switches ${dropped.filter((one) => one === 1).length} are left out: the page told of the ticket in several steps.`,
    ],
  };
}
