/** Where a verb writes to. */
export type Output = Pick<Console, 'log' | 'error'>;

/** What each file of a verb has: takes what stands after the verb, and gives the exit code: 0 all is well, 1 something is wrong with a file, 2 not asked rightly. */
export interface VerbFile {
  /** How it is asked, and what it does, for `--help`. */
  USAGE: string;
  run(args: string[], output: Output): number | Promise<number>;
}

export interface Verb {
  usage: string;
  does: string;
  load(): Promise<VerbFile>;
}

/** The verbs of the config tool. Each is loaded only where it is asked for. */
export const VERBS: Record<string, Verb> = {
  check: {
    usage: 'FILE [--json]',
    does: 'says what is wrong with a config, and where',
    load: () => import('./check.ts'),
  },
  diff: {
    usage: 'A B [--json]',
    does: 'says what changes from one config to another',
    load: () => import('./diff.ts'),
  },
  doctor: {
    usage: 'FILE --email ADDRESS [--from SECRETS] [--json]',
    does: 'asks every endpoint as the extension would, and says who is to mend what',
    load: () => import('./doctor.ts'),
  },
  keygen: {
    usage: '[--out NAME]',
    does: 'makes the pair of keys that a config at an address is signed with',
    load: () => import('./keygen.ts'),
  },
  policy: {
    usage: 'FILE --for chrome|edge|chromium-linux|firefox|macos|intune',
    does: 'writes what hands the config out as a policy',
    load: () => import('./policy.ts'),
  },
  schema: { usage: '', does: 'prints the JSON Schema, for editors', load: () => import('./schema.ts') },
  seal: {
    usage: 'FILE',
    does: 'puts the secrets of a config in, under a passphrase',
    load: () => import('./seal.ts'),
  },
  sign: { usage: 'FILE', does: 'signs a config for its address', load: () => import('./sign.ts') },
};
