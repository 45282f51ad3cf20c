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
  /** Those of a connector that are there already, by address. Left out where a page keeps none. */
  knownImages?(connector: string): ReadonlyMap<string, string>;
  /** A connector's template failed on the answer that came `at` this time, in milliseconds since the epoch. */
  onProblem(connector: string, at: number, problem: TemplateProblem): void;
}

/** Where no page says anything. */
export const TemplateWorld = createContext<TemplateContext>({
  author: false,
  loadImages: async () => new Map(),
  onProblem() {},
});
