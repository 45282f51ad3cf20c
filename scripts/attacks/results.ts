import { z } from 'zod';
import { allCases, type NumberedCase } from '../../test/attacks/all-entries.ts';
import { casesIn } from '../../test/attacks/case-mark.ts';
import type { Where } from '../../test/attacks/entry.ts';

/** What is read of vitest's JSON report. */
export const reportSchema = z.object({
  testResults: z.array(
    z.object({
      assertionResults: z.array(
        z.object({ ancestorTitles: z.array(z.string()), title: z.string(), status: z.string() }),
      ),
    }),
  ),
});

export type Report = z.infer<typeof reportSchema>;

export type Result = 'holds' | 'fails' | 'not shown';

export interface CaseResult extends NumberedCase {
  /** By place, in the order of the list. */
  results: [Where, Result][];
}

/** What became of every case in those of `places` where the list wants it. A case that has no test there, or a skipped one, is not shown. */
export function caseResults(reports: readonly Report[], places: readonly Where[]): CaseResult[] {
  const statuses = statusesOf(reports);
  return allCases()
    .map((listed) => ({
      ...listed,
      results: listed.where
        .filter((place) => places.includes(place))
        .map((place): [Where, Result] => [place, resultOf(statuses.get(`${listed.id} ${place}`))]),
    }))
    .filter(({ results }) => results.length > 0);
}

/** The table that a run ends with: number, what is done, where and how it went. */
export function resultTable(cases: readonly CaseResult[]): string {
  return cases
    .map(({ id, does, results }) => {
      const places = results.map(([place, result]) => `${place}: ${result}`).join(', ');
      return `${id.padEnd(6)}${places}\n      ${does}`;
    })
    .join('\n');
}

/** The cases of which something does not hold or is not shown. */
export function openCases(cases: readonly CaseResult[]): CaseResult[] {
  return cases.filter(({ results }) => results.some(([, result]) => result !== 'holds'));
}

function statusesOf(reports: readonly Report[]): Map<string, string[]> {
  const statuses = new Map<string, string[]>();
  for (const { ancestorTitles, title, status } of reports.flatMap(testsOf)) {
    for (const id of casesIn(title)) {
      const key = `${id} ${placeOf(ancestorTitles)}`;
      statuses.set(key, [...(statuses.get(key) ?? []), status]);
    }
  }
  return statuses;
}

function testsOf(report: Report) {
  return report.testResults.flatMap(({ assertionResults }) => assertionResults);
}

/** Tests in browsers stand under a title that names theirs. */
function placeOf(ancestorTitles: string[]): Where {
  const words = ancestorTitles.join(' ').toLowerCase();
  if (words.includes('chromium')) return 'chromium';
  return words.includes('firefox') ? 'firefox' : 'unit';
}

function resultOf(statuses: string[] | undefined): Result {
  if (statuses === undefined) return 'not shown';
  if (statuses.every((status) => status === 'passed')) return 'holds';
  return statuses.includes('failed') ? 'fails' : 'not shown';
}
