/** An organisation's own build, for both browsers: `npm run build:org -- acme.json`. */
import './speak-english.ts';
import { buildAll } from './organisation/build-all.ts';
import { nextSteps } from './organisation/next-steps.ts';
import { readOptions } from './organisation/options.ts';

try {
  const options = readOptions(process.argv.slice(2));
  console.log(nextSteps(await buildAll(options), options.updates));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
