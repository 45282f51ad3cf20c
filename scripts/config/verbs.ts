/** Where a verb writes to. */
export type Output = Pick<Console, 'log' | 'error'>;

/** What each file of a verb has: takes what stands after the verb, and gives the exit code: 0 all is well, 1 something is wrong with a file, 2 not asked rightly. */
export interface VerbFile {
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
  schema: { usage: '', does: 'prints the JSON Schema, for editors', load: () => import('./schema.ts') },
};
