import type { MessageKey } from '../../lib/i18n.ts';

/** One name that templates can use, what it does, and a template that shows it. */
export interface ReferenceEntry {
  name: string;
  /** What it does, as the key of a text. */
  about: AboutKey;
  /** Rendered over `SAMPLE`. */
  example: string;
  /** What that gives in English and UTC: HTML. The page shows what the agent's own place gives. */
  gives: string;
}

type AboutKey = Extract<MessageKey, `templateReference.${'variable' | 'tag' | 'filter'}.${string}`>;

/** Entries, each as name, what it does, example and what that gives. */
export function entries(
  ...rows: [name: string, about: AboutKey, example: string, gives: string][]
): ReferenceEntry[] {
  return rows.map(([name, about, example, gives]) => ({ name, about, example, gives }));
}
