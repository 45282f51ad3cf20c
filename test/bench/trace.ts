import type { Page } from 'puppeteer-core';

/** What one trace says of a page's main thread, in milliseconds of processor time: a machine that does other things too moves it little. */
export interface MainThread {
  /** In scripts whose address ends like this one's, compiling them included. */
  script: number;
  /** In everything. */
  all: number;
}

const CATEGORIES = [
  'toplevel',
  'devtools.timeline',
  'v8',
  'disabled-by-default-devtools.timeline',
  'blink.user_timing',
];
/** Put into the trace by the page: its main thread is where that comes from. */
const MARK = 'bench: this thread';
/** What runs a script: `RunTask` and `RunMicrotasks` hold several scripts' work. */
const RUNS = ['FunctionCall', 'EvaluateScript', 'v8.compile', 'v8.compileModule'];

/** Traces a tab while `work` runs. Chromium only. */
export async function traceMainThread(
  page: Page,
  script: string,
  work: () => Promise<void>,
): Promise<MainThread> {
  await page.tracing.start({ categories: CATEGORIES });
  await work();
  await page.evaluate((mark) => performance.mark(mark) && undefined, MARK);
  const { traceEvents } = JSON.parse(new TextDecoder().decode(await page.tracing.stop())) as {
    traceEvents: TraceEvent[];
  };
  const thread = traceEvents.find(({ name }) => name === MARK);
  if (thread === undefined) throw new Error('The trace shows nothing of the page.');
  const mine = traceEvents.filter(
    ({ pid, tid, ph }) => pid === thread.pid && tid === thread.tid && ph === 'X',
  );
  const ours = mine.filter((event) => RUNS.includes(event.name) && addressOf(event).endsWith(script));
  const tasks = mine.filter(({ name }) => name === 'RunTask' || name === 'ThreadControllerImpl::RunTask');
  return { script: total(outermost(ours)), all: total(outermost(tasks)) };
}

/** Those that are not within another one: their time is counted there. */
function outermost(events: TraceEvent[]): TraceEvent[] {
  let end = Number.NEGATIVE_INFINITY;
  return events
    .toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
    .filter(({ ts, dur = 0 }) => {
      if (ts < end) return false;
      end = ts + dur;
      return true;
    });
}

function total(events: TraceEvent[]): number {
  return events.reduce((sum, { tdur, dur }) => sum + (tdur ?? dur ?? 0), 0) / 1000;
}

function addressOf({ name, args }: TraceEvent): string {
  return RUNS.includes(name) ? (args.data?.url ?? args.fileName ?? '') : '';
}

/** Times in microseconds: `ts` and `dur` by the clock on the wall, `tdur` by the thread's processor time. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args: { data?: { url?: string }; fileName?: string };
}
