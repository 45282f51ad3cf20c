/** The config tool: `npm run config -- <verb>`. Without a verb it lists them. */
import './speak-english.ts';
import { VERBS } from './config/verbs.ts';

const [verb = '', ...args] = process.argv.slice(2);
const chosen = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
process.exitCode = chosen === undefined ? listVerbs() : await (await chosen.load()).run(args, console);

/** Asking for nothing in particular is no mistake; asking for what is not there is. */
function listVerbs(): number {
  const lines = Object.entries(VERBS).map(
    ([name, { usage, does }]) => `  ${`${name} ${usage}`.padEnd(24)}${does}`,
  );
  const wrong = verb !== '' && verb !== 'help';
  if (wrong) console.error(`There is no verb "${verb}".`);
  console[wrong ? 'error' : 'log'](`npm run config -- <verb>\n\n${lines.join('\n')}`);
  return wrong ? 2 : 0;
}
