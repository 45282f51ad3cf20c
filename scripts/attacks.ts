/** `npm run test:attacks`: every case of the attack list in each place where the list wants it, and what became of it as a table. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesWithCases } from './attacks/files.ts';
import { caseResults, openCases, reportSchema, resultTable } from './attacks/results.ts';

const folder = mkdtempSync(join(tmpdir(), 'deskside-attacks-'));
const file = join(folder, 'report.json');
const reporters = ['--reporter', 'default', '--reporter', 'json', '--outputFile.json', file];
/** Whole files: a case may be one step of an agent's or an admin's story, which goes wrong without the steps before it. */
const { status } = spawnSync('vitest', ['run', ...filesWithCases(), ...reporters], { stdio: 'inherit' });
const report = reportSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
rmSync(folder, { recursive: true });

const cases = caseResults([report], ['unit', 'chromium', 'firefox']);
const open = openCases(cases);
console.log(`\n${resultTable(cases)}\n\n${cases.length - open.length} cases hold, ${open.length} do not`);
process.exitCode = status === 0 && open.length === 0 ? 0 : 1;
