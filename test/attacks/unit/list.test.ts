import { expect, test } from 'vitest';
import { caseResults, openCases, type Report, resultTable } from '../../../scripts/attacks/results.ts';
import { ALL_ENTRIES, allCases, caseOf } from '../all-entries.ts';
import { marked } from '../case-mark.ts';

test('entries and their cases are numbered in order, without a gap', () => {
  const numbers = ALL_ENTRIES.map(({ number }) => number);
  expect(numbers).toEqual([...numbers].sort((one, other) => one - other));
  expect(new Set(numbers).size).toBe(numbers.length);
  for (const { number, cases } of ALL_ENTRIES) {
    const ids = Object.keys(cases);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids).toEqual(ids.map((_, place) => `${number}.${place + 1}`));
  }
});

test('every case has words, and a place where it is shown', () => {
  for (const { does, holds, where } of allCases()) {
    expect([does, holds].join('\n')).not.toMatch(/[.:]$|^\s|^$/m);
    expect(where.length).toBeGreaterThan(0);
  }
});

test('a case of no entry is refused', () => {
  expect(() => caseOf('99.1')).toThrow('99.1');
});

const first = allCases().find(({ where }) => where.length === 3);

test('a case holds where all of its tests passed, and is open where one failed, was skipped or is missing', () => {
  const id = first?.id ?? '';
  const reports = [
    report([], id, 'passed'),
    report(['x in chromium'], id, 'passed'),
    report(['x in chromium', 'deeper'], id, 'failed'),
  ];
  const found = caseResults(reports, ['unit', 'chromium', 'firefox']).find((each) => each.id === id);
  expect(found?.results).toEqual([
    ['unit', 'holds'],
    ['chromium', 'fails'],
    ['firefox', 'not shown'],
  ]);
  const [skipped] = caseResults([report([], id, 'skipped')], ['unit']).filter((each) => each.id === id);
  expect(skipped?.results).toEqual([['unit', 'not shown']]);
  expect(openCases(found === undefined ? [] : [found])).toEqual([found]);
  expect(resultTable(found === undefined ? [] : [found])).toContain(
    'unit: holds, chromium: fails, firefox: not shown',
  );
});

test('without a report every case is open', () => {
  const places = ['unit', 'chromium', 'firefox'] as const;
  expect(openCases(caseResults([], places)).map(({ id }) => id)).toEqual(allCases().map(({ id }) => id));
});

function report(ancestorTitles: string[], id: string, status: string): Report {
  return {
    testResults: [{ assertionResults: [{ ancestorTitles, title: marked([id], 'anything'), status }] }],
  };
}
