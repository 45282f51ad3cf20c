/**
 * `npm run soak:webhooks`: agents work through tickets while the background is ended at random points and the browser closed and opened again; then every event
 * must have arrived at a receiver. Ends with exit code 1 where one has not, or came under two ids.
 *
 *   --events 1000   --kills 100   --restarts 2   --browser chromium|firefox   --seed N (printed by each run)
 */
import { parseArgs } from 'node:util';
import { freshSeed } from '../test/random.ts';
import { soak } from '../test/webhooks/soak.ts';

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '1000' },
    kills: { type: 'string', default: '100' },
    restarts: { type: 'string', default: '2' },
    browser: { type: 'string', default: 'chromium' },
    seed: { type: 'string', default: String(freshSeed()) },
  },
});

const { events, kills, restarts, seed } = values;
console.log(`${events} events, ${kills} kills, ${restarts} restarts in ${values.browser}, seed ${seed} ...`);
const { wrong, ...report } = await soak({
  browser: values.browser === 'firefox' ? 'firefox' : 'chromium',
  events: Number(events),
  kills: Number(kills),
  restarts: Number(restarts),
  seed: Number(seed),
  patience: 180_000,
  say: console.log,
});
console.log(
  Object.entries(report)
    .map(([what, count]) => `${count} ${what}`)
    .join(', '),
);
for (const complaint of wrong) console.error(`  ${complaint}`);
console.log(wrong.length === 0 ? 'Nothing was lost.' : `${wrong.length} wrong.`);
process.exitCode = wrong.length === 0 ? 0 : 1;
