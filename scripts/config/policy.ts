import { parseArgs } from 'node:util';
import { updatesFolder } from '../organisation/options.ts';
import { INSTRUCTIONS } from '../policy/instructions.ts';
import { TARGETS, type Target } from '../policy/subject.ts';
import { type PolicyWishes, subjectFrom } from '../policy/subject-from.ts';
import { writePolicy } from '../policy/write-policies.ts';

export const USAGE = `policy FILE --for ${TARGETS.join('|')} [--id ID] [--firefox-id ID] [--url URL [--public-key KEY]] [--updates URL] [--out DIR]`;

/** Writes the policy that gives a fleet the config in a file, with instructions. Gives the exit code: 1 where the file will not do, 2 where it is not asked rightly. */
export function run(args: string[], output: Pick<Console, 'log' | 'error'>): number {
  const command = readCommand(args);
  if (command === null) {
    output.error(USAGE);
    return 2;
  }
  const { file, target, out, values } = command;
  try {
    const paths = writePolicy(target, out, subjectFrom(file, wishesFrom(values)));
    output.log(`${paths.join('\n')}\n\n${INSTRUCTIONS[target]}`);
    return 0;
  } catch (error) {
    output.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

interface Command {
  file: string;
  target: Target;
  out: string;
  values: Record<string, string | undefined>;
}

/** `null` for what is no call of this verb. */
function readCommand(args: string[]): Command | null {
  const parsed = parse(args);
  const [file, ...more] = parsed?.positionals ?? [];
  const target = TARGETS.find((known) => known === parsed?.values.for);
  if (parsed === null || file === undefined || more.length > 0 || target === undefined) return null;
  return { file, target, out: parsed.values.out ?? `deskside-policy-${target}`, values: parsed.values };
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
  try {
    return parseArgs({ args, allowPositionals: true, options });
  } catch {
    return null;
  }
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
