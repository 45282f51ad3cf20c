import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Migrated } from '../../lib/config/migrate.ts';
import { readConfig } from '../../lib/config/read-config.ts';

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

/** The config in a file on this disk. A file that cannot be read is a problem like others. */
export function readConfigFile(path: string): Migrated {
  try {
    return readConfig(readFileSync(path));
  } catch (error) {
    return {
      ok: false,
      problems: [{ path: '', message: error instanceof Error ? error.message : String(error) }],
    };
  }
}
