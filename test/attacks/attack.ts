import { test } from 'vitest';
import { type CaseId, caseOf } from './all-entries.ts';
import { marked } from './case-mark.ts';

export interface AttackOptions {
  /** Which sample of the case this test takes, where it has several: `307`, `gzip`. */
  of?: string;
  /** How long it may take, in milliseconds. */
  timeout?: number;
}

/** A test that shows a case of the attack list, named by its number and its words. In browser tests it stands in a `describe` that names the browser. */
export function attack(id: CaseId, run: () => unknown, { of, ...limits }: AttackOptions = {}): void {
  const { does, holds } = caseOf(id);
  const sample = of === undefined ? '' : ` (${of})`;
  test(marked([id], `${does}${sample}: ${holds}`), limits, async () => {
    await run();
  });
}

/** The title of a test that has words of its own, and shows cases of the attack list too. */
export function shows(ids: CaseId | readonly CaseId[], title: string): string {
  const all = typeof ids === 'string' ? [ids] : ids;
  for (const id of all) caseOf(id);
  return marked(all, title);
}
