/**
 * `npm test`: every check there is, one after another, each counted; the last line is `N passed, N failed`. `--only NAME` runs one group
 * (with the builds that it wants): check, unit, build, browser, rt, redmine.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type CaseResult, caseResults, openCases, reportSchema, resultTable } from './attacks/results.ts';
import { fileResultsSchema, whatFailed } from './what-failed.ts';

/** A command is one check. Of vitest's projects each test is one, and their files run beside each other. */
type Step =
  | { name: string; group: 'check' | 'build'; command: string[] }
  | { name: string; projects: ('unit' | 'browser' | 'rt' | 'redmine')[] };

const STEPS: Step[] = [
  { group: 'check', name: 'generated types', command: ['wxt', 'prepare'] },
  { group: 'check', name: 'types', command: ['tsc', '--noEmit'] },
  { group: 'check', name: 'lint and format', command: ['biome', 'ci', '.'] },
  { group: 'build', name: 'store zip for Chrome', command: ['node', 'scripts/zip.ts', '--store', 'chrome'] },
  {
    group: 'build',
    name: 'store zip for Firefox',
    command: ['node', 'scripts/zip.ts', '--store', 'firefox'],
  },
  { group: 'build', name: 'sizes', command: ['node', 'scripts/print-sizes.ts'] },
  { group: 'build', name: 'web-ext lint', command: ['node', 'scripts/lint-extension.ts'] },
  { name: 'unit tests and import boundaries', projects: ['unit'] },
  { name: 'Chromium and Firefox, Request Tracker, Redmine', projects: ['browser', 'rt', 'redmine'] },
];

const { only } = parseArgs({ options: { only: { type: 'string' } } }).values;
const reports = mkdtempSync(join(tmpdir(), 'deskside-test-'));
const totals = { passed: 0, failed: 0 };
const attacks: CaseResult[] = [];
/** Named again at the end: what was printed of them has long gone by. */
const failures: string[] = [];

for (const step of STEPS.flatMap((each) => wanted(each, only))) {
  console.log(`\n== ${step.name}`);
  const { passed, failed } = 'projects' in step ? runTests(step.projects) : runCheck(step);
  totals.passed += passed;
  totals.failed += failed;
}
rmSync(reports, { recursive: true });
countAttacks();
if (failures.length > 0) console.log(`\n== what failed\n${failures.join('\n')}`);
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed === 0 && totals.passed > 0 ? 0 : 1;

/** The step as far as it belongs to the group that is asked for. */
function wanted(step: Step, only: string | undefined): Step[] {
  if (only === undefined) return [step];
  if (!('projects' in step)) return step.group === only ? [step] : [];
  const projects = step.projects.filter((project) => project === only);
  return projects.length === 0 ? [] : [{ ...step, projects }];
}

function runCheck({ name, command }: { name: string; command: string[] }) {
  if (run(command) === 0) return { passed: 1, failed: 0 };
  failures.push(`the check “${name}”: ${command.join(' ')}`);
  return { passed: 0, failed: 1 };
}

/** Counts what vitest reports. A run that ends badly without a failed test (a file that does not load, an unhandled error) counts as one failure. */
function runTests(projects: string[]) {
  const file = join(reports, `${projects.join('-')}.json`);
  const status = run([
    'vitest',
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter',
    'default',
    '--reporter',
    'json',
    '--outputFile.json',
    file,
  ]);
  if (!existsSync(file)) {
    failures.push(`vitest left no report of ${projects.join(', ')}`);
    return { passed: 0, failed: 1 };
  }
  const printed: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const { testResults } = z.object({ testResults: fileResultsSchema }).parse(printed);
  const report = reportSchema
    .extend({
      numPassedTests: z.number(),
      numFailedTests: z.number(),
      numPendingTests: z.number(),
      numTodoTests: z.number(),
    })
    .parse(printed);
  failures.push(...whatFailed(testResults, process.cwd()));
  if (projects.includes('unit')) attacks.push(...caseResults([report], ['unit']));
  if (projects.includes('browser')) attacks.push(...caseResults([report], ['chromium', 'firefox']));
  const skipped = report.numPendingTests + report.numTodoTests;
  const failed = report.numFailedTests + skipped;
  if (status === 0 || failed > 0) return { passed: report.numPassedTests, failed };
  failures.push(
    `vitest ended with ${status} and no failed test of ${projects.join(', ')}: its words are above`,
  );
  return { passed: report.numPassedTests, failed: 1 };
}

/** Every case of the attack list that is not shown where it has to be is a failure, as a test that fails is one already. */
function countAttacks() {
  if (attacks.length === 0) return;
  console.log(`\n== attack list\n${resultTable(attacks)}`);
  for (const { id, results } of openCases(attacks)) {
    const missing = results.filter(([, result]) => result === 'not shown').map(([place]) => place);
    if (missing.length > 0) failures.push(`case ${id} has no test that passed in: ${missing.join(', ')}`);
    totals.failed += missing.length;
  }
}

function run([program = '', ...args]: string[]): number {
  return (
    spawnSync(program, args, { stdio: 'inherit', env: { ...process.env, FORCE_COLOR: '0' } }).status ?? 1
  );
}
