import type { CheckProgress } from '../../lib/config/checking.ts';
import type { Config } from '../../lib/config/config.ts';
import { configText, sizeProblem } from '../../lib/config/config-text.ts';
import { jsonFault } from '../../lib/config/json-fault.ts';
import type { ConfigProblem, Migrated } from '../../lib/config/migrate.ts';
import { checkInSteps, parseConfig, readConfig } from '../../lib/config/read-config.ts';
import { linesOf } from '../options/json-lines.ts';
import type { DraftProblem } from '../options/own-draft.ts';
import { inSlices } from './in-slices.ts';

/** A config as text, read: what it says, or what is wrong with it, from the top. */
export type ConfigDraft = { ok: true; config: Config } | { ok: false; problems: DraftProblem[] };

/** In a longer text no lines are looked for: that would hold the page up, and nobody reads it by lines. */
const LONGEST_WITH_LINES = 2_000_000;

/** Reads the text of a config file, of any version that ever was. */
export function readDraft(text: string): ConfigDraft {
  return withLines(readConfig(text), () => text);
}

/** Reads a config file. The page goes on answering meanwhile. Rejects where the browser cannot get at the file. */
export async function readFile(
  file: File,
  onProgress: (progress: CheckProgress) => void,
): Promise<ConfigDraft> {
  const large = sizeProblem(file.size);
  if (large !== null) return { ok: false, problems: [{ line: 0, path: '', message: large }] };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const parsed = parseConfig(bytes);
  const read = parsed.ok ? await inSlices(checkInSteps(parsed.raw), onProgress) : parsed;
  return withLines(read, () => {
    const decoded = configText(bytes);
    return decoded.ok ? decoded.text : '';
  });
}

/** The text that a layer is edited as. */
export function draftText(config: Config): string {
  return `${JSON.stringify(config, null, 2)}\n`;
}

function withLines(read: Migrated, textOf: () => string): ConfigDraft {
  if (read.ok) return read;
  const text = textOf();
  const lines = text.length > LONGEST_WITH_LINES ? [] : linesFor(read.problems, text);
  const problems = read.problems.map((problem, index) => ({ ...problem, line: lines[index] ?? 0 }));
  return { ok: false, problems: problems.sort((one, other) => placeOf(one) - placeOf(other)) };
}

/** What is wrong with the whole has the line where it stops being JSON, or none. */
function linesFor(problems: readonly ConfigProblem[], text: string): number[] {
  const whole = problems.some(({ path }) => path === '') ? (jsonFault(text)?.line ?? 0) : 0;
  const lines = linesOf(
    text,
    problems.map(({ path }) => path.split('.')),
  );
  return problems.map(({ path }, index) => (path === '' ? whole : (lines[index] ?? 0)));
}

function placeOf({ line }: DraftProblem): number {
  return line === 0 ? Number.POSITIVE_INFINITY : line;
}
