/**
 * `npm run soak`: agents go through tickets all day long in a real browser, while the background is ended at random points. Prints a table in markdown of what memory, frames and
 * storage come to. Ends with exit code 1 where something grows that must not, or a sidebar shows another ticket than its page.
 *
 *   --switches 10000   --browser chromium|firefox   --seed N (printed by each run)   --json FILE (every sample)
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { markdown } from '../test/bench/table.ts';
import { freshSeed } from '../test/random.ts';
import { soak } from '../test/soak/soak.ts';
import { soakTable } from '../test/soak/soak-table.ts';

const { values } = parseArgs({
  options: {
    switches: { type: 'string', default: '10000' },
    browser: { type: 'string', default: 'chromium' },
    seed: { type: 'string', default: String(freshSeed()) },
    json: { type: 'string' },
  },
});

console.error(`${values.switches} ticket switches in ${values.browser}, seed ${values.seed} ...`);
const report = await soak({
  browser: values.browser === 'firefox' ? 'firefox' : 'chromium',
  switches: Number(values.switches),
  seed: Number(values.seed),
  samples: 19,
  say: console.error,
});
console.log(markdown(soakTable(report)));
if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(report, null, 2));
for (const complaint of report.wrong) console.error(`  ${complaint}`);
console.log(report.wrong.length === 0 ? 'Nothing was left over.' : `${report.wrong.length} wrong.`);
process.exitCode = report.wrong.length === 0 ? 0 : 1;
