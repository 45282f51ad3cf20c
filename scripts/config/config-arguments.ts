import { parseArgs } from 'node:util';

export interface FileArguments {
  files: string[];
  json: boolean;
}

/** The files that a verb is given, and whether it answers in JSON; what is wrong with the call where it is not as many files as it takes. */
export function fileArguments(args: string[], count: number): FileArguments | string {
  try {
    const options = { json: { type: 'boolean', default: false } } as const;
    const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
    if (positionals.length === count) return { files: positionals, json: values.json };
    return `This takes ${count === 1 ? 'one file' : `${count} files`}, not ${positionals.length}.`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
