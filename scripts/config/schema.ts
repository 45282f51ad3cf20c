import { schemaFile } from './json-schema.ts';
import type { Output } from './verbs.ts';

export const USAGE = `npm run config -- schema

Prints the JSON Schema of the config, for editors: npm run -s config -- schema > config.schema.json`;

/** `config schema`: prints the JSON Schema. */
export function run(_: string[], output: Output): number {
  output.log(schemaFile().trimEnd());
  return 0;
}
