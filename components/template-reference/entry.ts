/** One name that templates can use, what it does, and a template that shows it. */
export interface ReferenceEntry {
  name: string;
  about: string;
  /** Rendered over `SAMPLE`. */
  example: string;
  /** What that gives in English and UTC: HTML. The page shows what the agent's own place gives. */
  gives: string;
}

/** Entries, each as name, what it does, example and what that gives. */
export function entries(
  ...rows: [name: string, about: string, example: string, gives: string][]
): ReferenceEntry[] {
  return rows.map(([name, about, example, gives]) => ({ name, about, example, gives }));
}
