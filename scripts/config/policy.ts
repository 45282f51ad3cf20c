import { parseArgs } from 'node:util';
import { updatesFolder } from '../organisation/options.ts';
import { INSTRUCTIONS } from '../policy/instructions.ts';
import { TARGETS, type Target } from '../policy/subject.ts';
import { type PolicyWishes, subjectFrom } from '../policy/subject-from.ts';
import { writePolicy } from '../policy/write-policies.ts';

export const USAGE = `policy FILE --for ${TARGETS.join('|')} [--id ID] [--firefox-id ID] [--url URL [--public-key KEY]] [--updates URL] [--out DIR]`;

/** Writes the policy that gives a fleet the config in a file, with instructions. Gives the exit code. */
export async function run(args: string[]): Promise<number> {
  try {
    const { file, target, out, wishes } = readCommand(args);
    const paths = writePolicy(target, out, subjectFrom(file, wishes));
    console.log(`${paths.join('\n')}\n\n${INSTRUCTIONS[target]}`);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

function readCommand(args: string[]) {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      for: text,
      id: text,
      'firefox-id': text,
      url: text,
      'public-key': text,
      updates: text,
      out: text,
    },
  });
  const [file, ...more] = positionals;
  const target = TARGETS.find((known) => known === values.for);
  if (file === undefined || more.length > 0 || target === undefined) throw new Error(USAGE);
  return { file, target, out: values.out ?? defaultFolder(target), wishes: wishesFrom(values) };
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

function defaultFolder(target: Target): string {
  return `deskside-policy-${target}`;
}
