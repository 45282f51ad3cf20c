import type { ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';
import type { TemplateProblem } from '../../lib/panel/template-job.ts';

/** What template panels need besides Liquid: the page that shows them says. */
export interface TemplateContext {
  /** Whoever sees the panel writes its template too: they are told the line and the column of a fault. */
  author: boolean;
  /** The pictures at these addresses in a connector's output, by address; those that are not there are missing. Rejects never. */
  loadImages(connector: string, urls: string[]): Promise<ReadonlyMap<string, string>>;
  /** The connectors whose pictures are missing for the browser does not allow their host; left out where the page says that in its own way. */
  withoutAccess?: ReadonlySignal<ReadonlySet<string>>;
  /** A connector's template failed on an answer. */
  onProblem(connector: string, problem: TemplateProblem): void;
}

/** Where no page says anything. */
export const TemplateWorld = createContext<TemplateContext>({
  author: false,
  loadImages: async () => new Map(),
  onProblem() {},
});
