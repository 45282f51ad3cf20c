import { schemaFile } from './json-schema.ts';
import type { Output } from './verbs.ts';

/** `config schema`: prints the JSON Schema. */
export function run(_: string[], output: Output): number {
  output.log(schemaFile().trimEnd());
  return 0;
}
