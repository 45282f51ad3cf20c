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

type Group = 'check' | 'unit' | 'build' | 'browser' | 'rt' | 'redmine';
interface Step {
  group: Group;
  name: string;
  command: string[];
  /** A vitest project: its tests are counted one by one. */
  tests?: string;
}

const STEPS: Step[] = [
  { group: 'check', name: 'generated types', command: ['wxt', 'prepare'] },
  { group: 'check', name: 'types', command: ['tsc', '--noEmit'] },
  { group: 'check', name: 'lint and format', command: ['biome', 'ci', '.'] },
  { group: 'build', name: 'store build for Chrome', command: ['wxt', 'build', '-b', 'chrome'] },
  { group: 'build', name: 'store build for Firefox', command: ['wxt', 'build', '-b', 'firefox'] },
  { group: 'build', name: 'sizes', command: ['node', 'scripts/print-sizes.ts'] },
  { group: 'build', name: 'web-ext lint', command: ['node', 'scripts/lint-extension.ts'] },
  { group: 'unit', name: 'unit tests and import boundaries', command: [], tests: 'unit' },
  { group: 'browser', name: 'browser tests in Chromium and Firefox', command: [], tests: 'browser' },
  { group: 'rt', name: 'Request Tracker in Chromium and Firefox', command: [], tests: 'rt' },
  { group: 'redmine', name: 'Redmine in Chromium and Firefox', command: [], tests: 'redmine' },
];

const { only } = parseArgs({ options: { only: { type: 'string' } } }).values;
const reports = mkdtempSync(join(tmpdir(), 'deskside-test-'));
const totals = { passed: 0, failed: 0 };

for (const step of STEPS.filter((candidate) => only === undefined || candidate.group === only)) {
  console.log(`\n== ${step.name}`);
  const { passed, failed } = step.tests === undefined ? runCheck(step) : runTests(step.tests);
  totals.passed += passed;
  totals.failed += failed;
}
rmSync(reports, { recursive: true });
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed === 0 && totals.passed > 0 ? 0 : 1;

function runCheck({ command }: Step) {
  return run(command) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Counts what vitest reports. A run that ends badly without a failed test (a file that does not load, an unhandled error) counts as one failure. */
function runTests(project: string) {
  const file = join(reports, `${project}.json`);
  const status = run([
    'vitest',
    'run',
    '--project',
    project,
    '--reporter',
    'default',
    '--reporter',
    'json',
    '--outputFile.json',
    file,
  ]);
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const report = z
    .object({
      numPassedTests: z.number(),
      numFailedTests: z.number(),
      numPendingTests: z.number(),
      numTodoTests: z.number(),
    })
    .parse(JSON.parse(readFileSync(file, 'utf8')));
  const skipped = report.numPendingTests + report.numTodoTests;
  const failed = report.numFailedTests + skipped;
  return { passed: report.numPassedTests, failed: status !== 0 && failed === 0 ? 1 : failed };
}

function run([program = '', ...args]: string[]): number {
  return (
    spawnSync(program, args, { stdio: 'inherit', env: { ...process.env, FORCE_COLOR: '0' } }).status ?? 1
  );
}
