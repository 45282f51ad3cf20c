import type { Place } from './filters/place.ts';
import type {
  TemplateJob,
  TemplateOutcome,
  TemplateProblem,
  TemplateVariables,
  WorkerWord,
} from './template-job.ts';

/** A job that runs longer is killed, in milliseconds: Liquid's own limits are co-operative. */
const JOB_LIMIT_MS = 500;
/** How long the worker may take to start, in milliseconds, on a machine that is busy restoring thirty tabs. */
const START_LIMIT_MS = 10_000;

/** Runs templates in a worker, one after another. */
export interface TemplateRenderer {
  /** A template's output, uncleaned: `clean-html.ts` comes next. Never rejects. */
  render(template: string, variables: TemplateVariables): Promise<TemplateOutcome>;
  /** What is wrong with a template's syntax, with line and column; `null` when it parses. */
  check(template: string): Promise<TemplateProblem | null>;
  /** Ends the worker. A later job starts another. */
  stop(): void;
}

/** The part of a Worker that is used. */
export type LiquidWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

/** Touches: Worker, the clock. The worker starts with the first job, and again after one that had to be killed. */
export function templateRenderer(place: Place, start: () => LiquidWorker = startLiquid): TemplateRenderer {
  let worker: LiquidWorker | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  async function run(job: TemplateJob): Promise<TemplateOutcome> {
    worker ??= await ready(start());
    if (worker === null) return { ok: false, problem: NO_WORKER };
    worker.postMessage(job);
    const word = await nextWord(worker, JOB_LIMIT_MS);
    if (word?.kind === 'outcome') return word.outcome;
    stop();
    return { ok: false, problem: TOO_SLOW };
  }

  function ask(job: TemplateJob): Promise<TemplateOutcome> {
    const outcome = queue.then(() => run(job));
    queue = outcome;
    return outcome;
  }

  function stop(): void {
    worker?.terminate();
    worker = null;
  }

  return {
    render: (template, variables) =>
      ask({ kind: 'render', template, variables, setting: { ...place, now: Date.now() } }),
    check: async (template) => {
      const outcome = await ask({ kind: 'check', template });
      return outcome.ok ? null : outcome.problem;
    },
    stop,
  };
}

const TOO_SLOW: TemplateProblem = {
  reason: 'too-slow',
  message: 'The template ran for half a second and was stopped.',
};
const NO_WORKER: TemplateProblem = {
  reason: 'no-worker',
  message: 'This browser did not start the part of Deskside that runs templates.',
};

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
