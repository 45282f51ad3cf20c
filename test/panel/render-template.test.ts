import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { checkTemplate, renderTemplate } from '../../lib/panel/liquid-engine.ts';
import { type LiquidWorker, templateRenderer } from '../../lib/panel/render-template.ts';
import type { TemplateJob, WorkerWord } from '../../lib/panel/template-job.ts';

const PLACE = { locale: 'en', timeZone: 'UTC' };
const variables = {
  data: { name: 'Ada' },
  ticket: null,
  connector: { id: 'crm', name: 'CRM', description: '' },
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('rendering in a worker', () => {
  test('gives what the engine gives, in order, from one worker', async () => {
    const workers = fakeWorkers();
    const renderer = templateRenderer(PLACE, workers.start);
    const outcomes = Promise.all([
      renderer.render('{{ data.name }}', variables),
      renderer.render('{{ data.name | upcase }}', variables),
      renderer.check('{% if %}'),
      renderer.check('fine'),
    ]);
    await vi.runAllTimersAsync();
    expect(await outcomes).toEqual([
      { ok: true, html: 'Ada' },
      { ok: true, html: 'ADA' },
      { problem: expect.objectContaining({ reason: 'parse', line: 1, column: 6 }), warnings: [] },
      { problem: null, warnings: [] },
    ]);
    expect(workers.started).toHaveLength(1);
  });

  test('kills a template that runs on, twice, and renders the next one in a fresh worker', async () => {
    const workers = fakeWorkers();
    const renderer = templateRenderer(PLACE, workers.start);
    const slow = renderer.render('hang', variables);
    const next = renderer.render('{{ data.name }}', variables);
    await vi.advanceTimersByTimeAsync(510);
    expect(workers.started.map(({ ended }) => ended)).toEqual([true, false]);
    await vi.advanceTimersByTimeAsync(510);
    expect(await slow).toMatchObject({ ok: false, problem: { reason: 'too-slow' } });
    expect(workers.started.map(({ ended }) => ended).slice(0, 2)).toEqual([true, true]);
    await vi.runAllTimersAsync();
    expect(await next).toEqual({ ok: true, html: 'Ada' });
    expect(workers.started).toHaveLength(3);
  });

  test('a template that ran on twice holds the others up for one try alone from then on', async () => {
    const workers = fakeWorkers();
    const renderer = templateRenderer(PLACE, workers.start);
    const first = renderer.render('hang', variables);
    await vi.runAllTimersAsync();
    await first;
    const slow = renderer.render('hang', variables);
    await vi.advanceTimersByTimeAsync(510);
    expect(await slow).toMatchObject({ ok: false, problem: { reason: 'too-slow' } });
  });

  test('a template that a busy machine held up is rendered all the same', async () => {
    const workers = fakeWorkers({ stalled: 1 });
    const outcome = templateRenderer(PLACE, workers.start).render('{{ data.name }}', variables);
    await vi.runAllTimersAsync();
    expect(await outcome).toEqual({ ok: true, html: 'Ada' });
    expect(workers.started.map(({ ended }) => ended)).toEqual([true, false]);
  });

  test('a template that a busy machine held up until liquidjs stopped it is rendered all the same', async () => {
    const workers = fakeWorkers();
    const slept = vi.spyOn(performance, 'now').mockReturnValueOnce(0).mockReturnValueOnce(60_000);
    const outcome = templateRenderer(PLACE, workers.start).render('{{ data.name }}', variables);
    await vi.runAllTimersAsync();
    slept.mockRestore();
    expect(await outcome).toEqual({ ok: true, html: 'Ada' });
    expect(workers.started).toHaveLength(1);
  });

  test('a check that cannot be done says why', async () => {
    const renderer = templateRenderer(PLACE, fakeWorkers().start);
    const check = renderer.check('hang');
    await vi.advanceTimersByTimeAsync(1020);
    expect(await check).toMatchObject({ problem: { reason: 'too-slow' }, warnings: [] });
  });

  test('does not count the start of the worker against the template', async () => {
    const workers = fakeWorkers({ startMs: 3000 });
    const outcome = templateRenderer(PLACE, workers.start).render('{{ data.name }}', variables);
    await vi.advanceTimersByTimeAsync(3010);
    expect(await outcome).toEqual({ ok: true, html: 'Ada' });
  });

  test('says so where the worker never starts', async () => {
    const workers = fakeWorkers({ startMs: 60_000 });
    const outcome = templateRenderer(PLACE, workers.start).render('x', variables);
    await vi.advanceTimersByTimeAsync(10_010);
    expect(await outcome).toMatchObject({ ok: false, problem: { reason: 'no-worker' } });
    expect(workers.started[0]?.ended).toBe(true);
  });

  test('starts again after stop', async () => {
    const workers = fakeWorkers();
    const renderer = templateRenderer(PLACE, workers.start);
    const first = renderer.render('a', variables);
    await vi.runAllTimersAsync();
    await first;
    renderer.stop();
    expect(workers.started[0]?.ended).toBe(true);
    const second = renderer.render('b', variables);
    await vi.runAllTimersAsync();
    expect(await second).toEqual({ ok: true, html: 'b' });
  });
});

function doneOf(job: TemplateJob): WorkerWord {
  return job.kind === 'check'
    ? { kind: 'checked', check: checkTemplate(job) }
    : { kind: 'rendered', outcome: renderTemplate(job) };
}

/** Workers that run the real engine in this thread; the template `hang` never ends. The first `stalled` of them take a second for anything. */
function fakeWorkers({ startMs = 1, stalled = 0 } = {}) {
  const started: { ended: boolean }[] = [];
  return {
    started,
    start(): LiquidWorker {
      const target = new EventTarget();
      const state = { ended: false };
      const jobMs = started.length < stalled ? 1000 : 1;
      started.push(state);
      const say = (word: WorkerWord) => {
        if (!state.ended) target.dispatchEvent(new MessageEvent('message', { data: word }));
      };
      setTimeout(() => say({ kind: 'ready' }), startMs);
      return {
        addEventListener: target.addEventListener.bind(target),
        terminate: () => {
          state.ended = true;
        },
        postMessage: (job: TemplateJob) => {
          if (job.template !== 'hang') setTimeout(() => say(doneOf(job)), jobMs);
        },
      };
    },
  };
}
