import type { z } from 'zod';
import type { ConfigProblem } from './config-problem.ts';
import { issueText } from './issue-text.ts';

/** Parses by a schema of ours; where that fails, each problem has its path and says what would be right. */
export function parseWithProblems<Schema extends z.ZodType>(
  schema: Schema,
  raw: unknown,
): { ok: true; value: z.output<Schema> } | { ok: false; problems: ConfigProblem[] } {
  const parsed = schema.safeParse(raw, { error: issueText });
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, problems: parsed.error.issues.flatMap((issue) => problemsOf(issue, [])) };
}

function problemsOf(issue: z.core.$ZodIssue, outer: PropertyKey[]): ConfigProblem[] {
  const path = [...outer, ...issue.path];
  switch (issue.code) {
    case 'invalid_union': {
      const nearest = nearestBranch(issue.errors);
      return nearest === null
        ? [problem(path, issue.message)]
        : nearest.flatMap((inner) => problemsOf(inner, path));
    }
    case 'unrecognized_keys': {
      const texts = issue.message.split('\n');
      return issue.keys.map((key, index) => problem([...path, key], texts[index] ?? issue.message));
    }
    default:
      return [problem(path, issue.message)];
  }
}

function problem(path: PropertyKey[], message: string): ConfigProblem {
  return { path: path.map(String).join('.'), message };
}

/** Of several shapes that a value may have, the one that was most likely meant: the right kind of value, then the fewest things wrong. */
function nearestBranch(branches: z.core.$ZodIssue[][]): z.core.$ZodIssue[] | null {
  const meant = branches.filter((issues) => !issues.some(isOtherKind));
  const [nearest] = meant.sort((a, b) => wrong(a) - wrong(b));
  return nearest ?? null;
}

function isOtherKind(issue: z.core.$ZodIssue): boolean {
  return issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value');
}

function wrong(issues: z.core.$ZodIssue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0);
}
