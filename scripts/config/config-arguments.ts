import { parseArgs } from 'node:util';

export interface FileArguments {
  files: string[];
  json: boolean;
}

/** What `parseArgs` says is wrong with a call, without its advice on how to name a file so. */
export function callFault(error: unknown): string {
  const [sentence = ''] = String(error instanceof Error ? error.message : error).split('. ');
  return `${sentence}.`.replace(/\.\.$/, '.');
}

/** The files that a verb is given, and whether it answers in JSON; what is wrong with the call where it is not as many files as it takes. */
export function fileArguments(args: string[], count: number): FileArguments | string {
  try {
    const options = { json: { type: 'boolean', default: false } } as const;
    const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
    if (positionals.length === count) return { files: positionals, json: values.json };
    return `This takes ${count === 1 ? 'one file' : `${count} files`}, not ${positionals.length}.`;
  } catch (error) {
    return callFault(error);
  }
}
