/** The config tool: `npm run config -- <verb>`. Without a verb it lists them; `--help` after one says all about it. */
import './speak-english.ts';
import { VERBS } from './config/verbs.ts';

const [verb = '', ...args] = process.argv.slice(2);
const HELP = ['help', '--help', '-h'];
const chosen = Object.hasOwn(VERBS, verb) ? await VERBS[verb]?.load() : undefined;
if (chosen === undefined) process.exitCode = listVerbs();
else if (args.some((arg) => HELP.slice(1).includes(arg))) console.log(chosen.USAGE);
else process.exitCode = await chosen.run(args, console);

/** Asking for nothing in particular is no mistake; asking for what is not there is. */
function listVerbs(): number {
  const lines = Object.entries(VERBS).map(
    ([name, { usage, does }]) => `  ${`${name} ${usage}`.trim()}\n      ${does}`,
  );
  const wrong = verb !== '' && !HELP.includes(verb);
  if (wrong) console.error(`There is no verb "${verb}".\n`);
  const list = `npm run config -- <verb>\n\n${lines.join('\n')}\n\nnpm run config -- <verb> --help says more.`;
  console[wrong ? 'error' : 'log'](list);
  return wrong ? 2 : 0;
}
