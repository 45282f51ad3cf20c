import { counted } from '../i18n.ts';
import { type CheckProgress, checking } from './checking.ts';
import type { ConfigProblem } from './config-problem.ts';
import { configText } from './config-text.ts';
import { jsonProblem } from './json-problem.ts';
import type { Migrated } from './migrate.ts';

/** Nobody mends more at once. */
const MOST_PROBLEMS = 100;

/**
 * The config in a file, by its bytes or its text, of any version that ever was: from the disk, from a policy, from a server. Else what is wrong, with the place, and what
 * would be right.
 */
export function readConfig(file: string | Uint8Array): Migrated {
  const parsed = parseConfig(file);
  return parsed.ok ? checkConfig(parsed.raw) : parsed;
}

/** What the file of a config holds, unchecked: for what has to be looked at before, or kept as its author wrote it. */
export function parseConfig(
  file: string | Uint8Array,
): { ok: true; raw: unknown } | { ok: false; problems: ConfigProblem[] } {
  const read = configText(file);
  if (!read.ok) return whole(read.message);
  try {
    return { ok: true, raw: JSON.parse(read.text) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return whole(jsonProblem(read.text));
  }
}

/** The same for what has been parsed already. */
export function checkConfig(raw: unknown): Migrated {
  const work = checkInSteps(raw);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** The same entry by entry, for a page that must answer in between. */
export function* checkInSteps(raw: unknown): Generator<CheckProgress, Migrated> {
  const checked = yield* checking(raw);
  return checked.ok ? checked : { ok: false, problems: shortened(checked.problems) };
}

function shortened(problems: ConfigProblem[]): ConfigProblem[] {
  const more = problems.length - MOST_PROBLEMS;
  if (more <= 0) return problems;
  return [...problems.slice(0, MOST_PROBLEMS), { path: '', message: counted('configFile.more', more) }];
}

function whole(message: string): { ok: false; problems: ConfigProblem[] } {
  return { ok: false, problems: [{ path: '', message }] };
}
