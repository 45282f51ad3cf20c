import { parseArgs } from 'node:util';
import { updatesFolder } from '../organisation/options.ts';
import { INSTRUCTIONS } from '../policy/instructions.ts';
import { TARGETS, type Target } from '../policy/subject.ts';
import { type PolicyWishes, subjectFrom } from '../policy/subject-from.ts';
import { writePolicy } from '../policy/write-policies.ts';
import { callFault } from './config-arguments.ts';
import { whyNot } from './why-not.ts';

export const USAGE = `npm run config -- policy FILE --for ${TARGETS.join('|')}

Writes the policy that gives a fleet the config, with instructions, into the folder "deskside-policy-<for>".

  --out DIR           another folder
  --url URL           browsers fetch the config from there; the policy names the address alone
  --public-key KEY    what keygen wrote to NAME.pub: only a config at --url that this key signed is taken
  --updates URL       where an organisation's own build lies: the policy installs it, too
  --id ID             the extension's id in Chrome, Edge and Chromium, where it is not that of the key beside FILE
  --firefox-id ID     the same for Firefox`;

/** Writes the policy that gives a fleet the config in a file, with instructions. Gives the exit code: 1 where the file will not do, 2 where it is not asked rightly. */
export function run(args: string[], output: Pick<Console, 'log' | 'error'>): number {
  const command = readCommand(args);
  if (typeof command === 'string') {
    output.error(`${command}\n\n${USAGE}`);
    return 2;
  }
  const { file, target, out, values } = command;
  try {
    const paths = writePolicy(target, out, subjectFrom(file, wishesFrom(values), target));
    output.log(`${paths.join('\n')}\n\n${INSTRUCTIONS[target]}`);
    return 0;
  } catch (error) {
    output.error(whyNot(error));
    return 1;
  }
}

interface Command {
  file: string;
  target: Target;
  out: string;
  values: Record<string, string | undefined>;
}

/** What is wrong with the call, where it is none of this verb. */
function readCommand(args: string[]): Command | string {
  try {
    const { positionals, values } = parse(args);
    const [file] = positionals;
    const target = TARGETS.find((known) => known === values.for);
    if (file === undefined || positionals.length > 1)
      return `This takes one file, not ${positionals.length}.`;
    if (values.for === undefined) return 'Say for what: --for chrome, for example.';
    if (target === undefined) return `There is no policy for "${values.for}".`;
    return { file, target, out: values.out ?? `deskside-policy-${target}`, values };
  } catch (error) {
    return callFault(error);
  }
}

function parse(args: string[]) {
  const text = { type: 'string' } as const;
  const options = {
    for: text,
    id: text,
    'firefox-id': text,
    url: text,
    'public-key': text,
    updates: text,
    out: text,
  };
  return parseArgs({ args, allowPositionals: true, options });
}

function wishesFrom(values: Record<string, string | undefined>): PolicyWishes {
  const updates = values['updates'];
  const wishes = {
    id: values['id'],
    firefoxId: values['firefox-id'],
    url: values['url'],
    publicKey: values['public-key'],
    updates: updates === undefined ? undefined : updatesFolder(updates),
  };
  return Object.fromEntries(Object.entries(wishes).filter(([, value]) => value !== undefined));
}
