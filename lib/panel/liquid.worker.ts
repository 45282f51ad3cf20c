import { checkTemplate, renderTemplate } from './liquid-engine.ts';
import type { TemplateJob, WorkerWord } from './template-job.ts';

/** Liquid runs here, where it can be killed. The jobs come one at a time from `render-template.ts`. */
self.addEventListener('message', ({ data: job }: MessageEvent<TemplateJob>) => {
  say(doneOf(job));
});
say({ kind: 'ready' });

function doneOf(job: TemplateJob): WorkerWord {
  return job.kind === 'check'
    ? { kind: 'checked', check: checkTemplate(job) }
    : { kind: 'rendered', outcome: renderTemplate(job) };
}

function say(word: WorkerWord): void {
  self.postMessage(word);
}
