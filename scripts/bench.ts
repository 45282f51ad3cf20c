/**
 * `npm run bench`: how fast Deskside is, beside a bare `fetch`, an iframe app and a bare extension on the same machine in the same run. Prints tables in markdown; docs/performance.md says how each is measured.
 *
 *   --browser chromium|firefox   --runs 50   --only PART   --json FILE (every sample)
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Measure, Measured } from '../test/bench/measure.ts';
import { PARTS } from '../test/bench/parts.ts';
import { markdown } from '../test/bench/table.ts';

const { values } = parseArgs({
  options: {
    browser: { type: 'string', default: 'chromium' },
    runs: { type: 'string', default: '50' },
    only: { type: 'string' },
    json: { type: 'string' },
  },
});

const browser = values.browser === 'firefox' ? 'firefox' : 'chromium';
const wanted = Object.entries<Measure>(PARTS).filter(
  ([name]) => values.only === undefined || values.only === name,
);
if (wanted.length === 0) {
  console.error(`There is no part "${values.only}". Parts: ${Object.keys(PARTS).join(', ')}.`);
  process.exit(1);
}

const report: Record<string, Measured> = {};
for (const [name, measure] of wanted) {
  console.error(`${name} ...`);
  const measured = await measure({ browser, runs: Number(values.runs), say: console.error });
  report[name] = measured;
  for (const table of measured.tables) console.log(markdown(table));
}
if (values.json !== undefined) writeFileSync(values.json, JSON.stringify({ browser, report }, null, 2));
