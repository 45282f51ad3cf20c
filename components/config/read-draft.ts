import { type Config, configSchema } from '../../lib/config/config.ts';
import { migrate } from '../../lib/config/migrate.ts';
import { lineOf } from '../options/json-lines.ts';
import { parseJson } from '../options/json-text.ts';
import type { DraftProblem } from '../options/own-draft.ts';
import { schemaProblems } from '../options/schema-problems.ts';

/** A config as text, read: what it says, or what is wrong with it, from the top. */
export type ConfigDraft = { ok: true; config: Config } | { ok: false; problems: DraftProblem[] };

/** Reads the text of a config file, of any version that ever was. */
export function readDraft(text: string): ConfigDraft {
  const json = parseJson(text);
  if (!json.ok) return { ok: false, problems: [{ line: json.line, path: '', message: json.message }] };
  const migrated = migrate(json.value);
  if (migrated.ok) return migrated;
  const [first] = migrated.problems;
  if (first?.path === 'version')
    return { ok: false, problems: [{ ...first, line: lineOf(text, ['version']) }] };
  const parsed = configSchema.safeParse(json.value);
  const found = parsed.success ? [] : schemaProblems(parsed.error, json.value);
  const problems = found.map(({ path, message }) => ({
    line: lineOf(text, path),
    path: path.map(String).join('.'),
    message,
  }));
  return { ok: false, problems: problems.sort((one, other) => one.line - other.line) };
}

/** The text that a layer is edited as. */
export function draftText(config: Config): string {
  return `${JSON.stringify(config, null, 2)}\n`;
}
