import { t } from '../../lib/i18n.ts';
import { type Rule, ruleSchema } from '../../lib/webhooks/rule.ts';
import { lineOf } from '../options/json-lines.ts';
import { parseJson } from '../options/json-text.ts';
import { schemaProblems } from '../options/schema-problems.ts';

/** What is wrong with a rule's text, and on which line of it, from 1. */
export interface JsonProblem {
  line: number;
  /** Empty where the text is no JSON. */
  path: string;
  message: string;
}

export type ReadRule = { ok: true; rule: Rule } | { ok: false; problems: JsonProblem[] };

/** A rule, finished or not, as text to edit. What a number field holds and is no number stands as `null`. */
export function ruleText(rule: object): string {
  return `${JSON.stringify(rule, null, 2)}\n`;
}

/** Reads an edited text. The id of a rule that is saved stays: the log and its secrets refer to it. A new one (`id` is `null`) takes none that is taken. */
export function readRuleText(text: string, id: string | null, taken: readonly string[]): ReadRule {
  const json = parseJson(text);
  if (!json.ok) return { ok: false, problems: [{ line: json.line, path: '', message: json.message }] };
  const parsed = ruleSchema.safeParse(json.value);
  const found = parsed.success
    ? idProblems(parsed.data.id, id, taken)
    : schemaProblems(parsed.error, json.value).map(({ path, message }) => ({ path, message }));
  if (parsed.success && found.length === 0) return { ok: true, rule: parsed.data };
  const problems = found.map(({ path, message }) => ({
    line: lineOf(text, path),
    path: path.map(String).join('.'),
    message,
  }));
  return { ok: false, problems: problems.sort((one, other) => one.line - other.line) };
}

function idProblems(written: string, id: string | null, taken: readonly string[]) {
  if (id !== null)
    return written === id ? [] : [{ path: ['id'], message: t('webhooks.json.idStays', { id }) }];
  return taken.includes(written) ? [{ path: ['id'], message: t('webhooks.json.idTaken') }] : [];
}
