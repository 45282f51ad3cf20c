import { globSync } from 'node:fs';
import { relative } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { TemplateJob } from '../../lib/panel/template-job.ts';
import { deskConfig } from '../desk/config.ts';
import { builtFor } from '../driver/builds.ts';
import { launch } from '../driver/launch.ts';
import type { BenchOptions, Measured } from './measure.ts';
import { answerOf } from './records.ts';
import { Samples } from './samples.ts';
import { count, ms, type Table } from './table.ts';

/** So many jobs are asked at once for one sample: a clock of whole milliseconds is no hindrance then. */
const JOBS = 100;

/** What the Liquid worker of the store build takes: to start, for a message to and fro, to parse and to render the demo's billing template. */
export async function measureLiquid({ browser, runs }: BenchOptions): Promise<Measured> {
  const { extension, done } = await builtFor(browser, null);
  const samples = new Samples();
  try {
    const [file] = globSync(`${extension}/**/liquid.worker-*.js`);
    if (file === undefined) throw new Error('The build has no Liquid worker.');
    const driver = await launch({ browser, extension });
    try {
      const page = await driver.extensionPage('options.html');
      for (let round = 0; round < runs; round += 1)
        await measureOnce(page, `/${relative(extension, file)}`, samples);
    } finally {
      await driver.close();
    }
  } finally {
    await done();
  }
  return { tables: [tableOf(samples)], samples: samples.all() };
}

async function measureOnce(page: Page, worker: string, samples: Samples): Promise<void> {
  const { started, took } = await page.evaluate(runJobs, worker, jobs(), JOBS);
  samples.add('start', started);
  for (const [name, each] of Object.entries(took)) samples.add(name, each);
}

/** `empty` is what the way to the worker and back costs any job. */
function jobs(): Record<string, TemplateJob> {
  const { connectors } = deskConfig({ desk: 'http://127.0.0.1:1', endpoints: 'http://localhost:1' });
  const template = connectors.find(({ id }) => id === 'billing')?.template;
  if (template === undefined) throw new Error('The demo has no billing template.');
  const data = answerOf('/billing', 'customer-1@bench.example') as Record<string, string>;
  const connector = { id: 'billing', name: 'Billing', description: '' };
  const setting = { locale: 'en', timeZone: 'Europe/London', now: Date.UTC(2026, 10, 22, 9) };
  return {
    empty: { kind: 'check', template: '', responses: [] },
    check: { kind: 'check', template, responses: [] },
    render: { kind: 'render', template, variables: { data, ticket: null, connector }, setting },
  };
}

/** Runs in a page of the extension: starts a worker and asks it each job so many times, one after another. Gives milliseconds: the start, and one job of each kind. */
async function runJobs(
  path: string,
  wanted: Record<string, TemplateJob>,
  each: number,
): Promise<{ started: number; took: Record<string, number> }> {
  const begun = performance.now();
  const worker = new Worker(path, { type: 'module' });
  const word = () =>
    new Promise<{ outcome?: { ok: boolean } }>((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = () => reject(new Error('The worker does not start.'));
    });
  await word();
  const started = performance.now() - begun;
  const took: Record<string, number> = {};
  for (const [name, job] of Object.entries(wanted)) {
    const from = performance.now();
    for (let turn = 0; turn < each; turn += 1) {
      worker.postMessage(job);
      if ((await word()).outcome?.ok === false) throw new Error(`The ${name} failed.`);
    }
    took[name] = (performance.now() - from) / each;
  }
  worker.terminate();
  return { started, took };
}

function tableOf(samples: Samples): Table {
  const row = (name: string, words: string) => {
    const { p50, p95 } = samples.of(name);
    return [words, `${p50.toFixed(2)} ms`, `${p95.toFixed(2)} ms`, name === 'start' ? '' : count(1000 / p50)];
  };
  return {
    title: 'Liquid in its worker',
    head: ['Work', 'p50', 'p95', 'a second'],
    rows: [
      ['start, until it says that it is there', ms(samples.of('start').p50), ms(samples.of('start').p95), ''],
      row('empty', 'a message there and back'),
      row('check', 'parse the billing template, and name what it uses'),
      row('render', 'parse and render it'),
    ],
    notes: [
      'The billing template of the demo (1.5 kB) with four invoices. A template is parsed at every render. How long a template panel takes until its frame stands at its height is in “all panels” of the switch.',
    ],
  };
}
