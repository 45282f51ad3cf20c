import type { JsonObject } from '../lookup/answer.ts';
import type { Place } from './filters/place.ts';
import {
  OUT_OF_TIME,
  type TemplateCheck,
  type TemplateJob,
  type TemplateOutcome,
  type TemplateProblem,
  type TemplateVariables,
  type WorkerWord,
} from './template-job.ts';

/** A job that runs longer is killed, in milliseconds: Liquid's own limits are co-operative. */
const JOB_LIMIT_MS = 500;
/** How long the worker may take to start, in milliseconds, on a machine that is busy restoring thirty tabs. */
const START_LIMIT_MS = 10_000;

/** Runs templates in a worker, one after another. */
export interface TemplateRenderer {
  /** A template's output, uncleaned: `clean-html.ts` comes next. Never rejects. */
  render(template: string, variables: TemplateVariables): Promise<TemplateOutcome>;
  /** What is wrong with a template, with line and column. `responses` are answers that the endpoint gave: what none of them has is warned about. */
  check(template: string, responses?: JsonObject[]): Promise<TemplateCheck>;
  /** Ends the worker. A later job starts another. */
  stop(): void;
}

/** The part of a Worker that is used. */
export type LiquidWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

/** Touches: Worker, the clock. The worker starts with the first job, and again after one that had to be killed. */
export function templateRenderer(place: Place, start: () => LiquidWorker = startLiquid): TemplateRenderer {
  let worker: LiquidWorker | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  /** Templates that ran on twice. */
  const hanging = new Set<string>();

  /** A machine that is busy may hold a worker up for as long as the limit: what runs on is tried once more. One that ran on then too gets no second try until it has ended in time. */
  async function run(job: TemplateJob): Promise<Done> {
    const done = await runOnce(job);
    const last = isTooSlow(done) && !hanging.has(job.template) ? await runOnce(job) : done;
    if (isTooSlow(last)) hanging.add(job.template);
    else hanging.delete(job.template);
    return last;
  }

  async function runOnce(job: TemplateJob): Promise<Done> {
    worker ??= await ready(start());
    if (worker === null) return failed(NO_WORKER);
    worker.postMessage(job);
    const word = await nextWord(worker, JOB_LIMIT_MS);
    if (word !== null && word.kind !== 'ready') return word;
    stop();
    return failed(TOO_SLOW);
  }

  function ask(job: TemplateJob): Promise<Done> {
    const done = queue.then(() => run(job));
    queue = done;
    return done;
  }

  function stop(): void {
    worker?.terminate();
    worker = null;
  }

  return {
    render: async (template, variables) => {
      const setting = { ...place, now: Date.now() };
      const done = await ask({ kind: 'render', template, variables, setting });
      return done.kind === 'rendered' ? done.outcome : { ok: false, problem: NO_WORKER };
    },
    check: async (template, responses = []) => {
      const done = await ask({ kind: 'check', template, responses });
      if (done.kind === 'checked') return done.check;
      return { problem: done.outcome.ok ? NO_WORKER : done.outcome.problem, warnings: [] };
    },
    stop,
  };
}

/** What a worker says once it has done a job. */
type Done = Exclude<WorkerWord, { kind: 'ready' }>;

function failed(problem: TemplateProblem): Done {
  return { kind: 'rendered', outcome: { ok: false, problem } };
}

/** Killed, or stopped by liquidjs' own clock. */
function isTooSlow(done: Done): boolean {
  if (done.kind !== 'rendered' || done.outcome.ok) return false;
  const { problem } = done.outcome;
  return problem.reason === 'too-slow' || (problem.reason === 'render' && problem.message === OUT_OF_TIME);
}

const TOO_SLOW: TemplateProblem = { reason: 'too-slow' };
const NO_WORKER: TemplateProblem = { reason: 'no-worker' };

function startLiquid(): LiquidWorker {
  return new Worker(new URL('./liquid.worker.ts', import.meta.url), { type: 'module' });
}

/** The worker once it said that it is there; `null` where it did not. */
async function ready(worker: LiquidWorker): Promise<LiquidWorker | null> {
  const word = await nextWord(worker, START_LIMIT_MS);
  if (word?.kind === 'ready') return worker;
  worker.terminate();
  return null;
}

/** The worker's next word; `null` where it breaks, or says nothing within `limitMs`. */
function nextWord(worker: LiquidWorker, limitMs: number): Promise<WorkerWord | null> {
  const { promise, resolve } = Promise.withResolvers<WorkerWord | null>();
  const heard = new AbortController();
  const timer = setTimeout(() => resolve(null), limitMs);
  worker.addEventListener('message', (event) => resolve((event as MessageEvent<WorkerWord>).data), heard);
  worker.addEventListener('error', () => resolve(null), heard);
  return promise.finally(() => {
    clearTimeout(timer);
    heard.abort();
  });
}
