/**
 * `npm run zip`: what the stores of Chrome, Edge and Firefox get, and the sources for Mozilla's reviewers, in `.output`, each looked through. `--store NAME` makes one store's alone.
 * `--check` goes on: web-ext's lint, the zips made twice more, once from the zip of the sources, and what the registry knows against the packages that ship. Exit code 1 where
 * anything is wrong.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { audit } from './release/audit.ts';
import { type Compared, compareBuilds, hashOf } from './release/compare-builds.ts';
import { type Made, makeZips, STORES } from './release/make-zips.ts';
import { readZip } from './release/read-zip.ts';
import { sourcesFaults } from './release/sources-faults.ts';
import { storeFaults } from './release/store-faults.ts';

const root = resolve(import.meta.dirname, '..');
const { store: only, check } = parseArgs({
  options: { store: { type: 'string' }, check: { type: 'boolean', default: false } },
}).values;
const stores = STORES.filter((store) => only === undefined || store === only);
if (stores.length === 0) throw new Error(`--store is one of ${STORES.join(', ')}.`);
if (check && only !== undefined) throw new Error('--check looks at all stores: leave --store out.');

const made = await makeZips(root, join(root, '.output'), stores);
for (const zip of made) {
  console.log(
    `${hashOf(zip.file)}  ${relative(root, zip.file)}  ${(statSync(zip.file).size / 1000).toFixed(0)} kB`,
  );
  if (zip.of !== 'sources') report(storeFaults(zip, zip.of));
}
if (check) await checkAll();

async function checkAll(): Promise<void> {
  checkSources();
  runLint();
  for (const zips of await compareBuilds(root, made)) reportComparison(zips);
  reportAudit();
}

function checkSources(): void {
  const names = readZip(readFileSync(fileOf('sources'))).map(({ name }) => name);
  const faults = sourcesFaults(names, root);
  if (faults === null)
    console.log('sources: not compared with version control, for Git does not know this folder');
  else if (faults.length === 0)
    console.log(`sources: ${names.length} files, all that is under version control but the tests`);
  else report(faults.map((fault) => `sources: ${fault}`));
}

function fileOf(kind: Made['of']): string {
  const zip = made.find(({ of }) => of === kind);
  if (zip === undefined) throw new Error(`There is no zip of ${kind}.`);
  return zip.file;
}

function runLint(): void {
  const args = [join(root, 'scripts', 'lint-extension.ts'), fileOf('firefox')];
  if (spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status !== 0) process.exitCode = 1;
}

function reportComparison({ of, first, again, fromSources }: Compared): void {
  console.log(`${of}\n  first         ${first}\n  again         ${again}\n  from sources  ${fromSources}`);
  if (again !== first || fromSources !== first) report([`${of}: not the same bytes each time`]);
}

function reportAudit(): void {
  const found = audit(root);
  if (found.is === 'clean') console.log('npm audit: nothing moderate or worse in what ships');
  else if (found.is === 'unasked') console.log(`npm audit: could not be asked (${found.why})`);
  else report([`npm audit: ${JSON.stringify(found.counts)}`]);
}

function report(faults: readonly string[]): void {
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
}
