import { runJob } from './liquid-engine.ts';
import type { TemplateJob, WorkerWord } from './template-job.ts';

/** Liquid runs here, where it can be killed. The jobs come one at a time from `render-template.ts`. */
self.addEventListener('message', (event: MessageEvent<TemplateJob>) => {
  say({ kind: 'outcome', outcome: runJob(event.data) });
});
say({ kind: 'ready' });

function say(word: WorkerWord): void {
  self.postMessage(word);
}
