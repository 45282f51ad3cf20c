/** An organisation's own build, for both browsers: `npm run build:org -- acme.json`. */
import './speak-english.ts';
import { whyNot } from './config/why-not.ts';
import { buildAll } from './organisation/build-all.ts';
import { nextSteps } from './organisation/next-steps.ts';
import { readOptions, USAGE } from './organisation/options.ts';

const args = process.argv.slice(2);
if (args.includes('--help') || args.includes('-h')) console.log(USAGE);
else
  try {
    const options = readOptions(args);
    console.log(nextSteps(await buildAll(options), options.updates));
  } catch (error) {
    console.error(whyNot(error));
    process.exitCode = 1;
  }
