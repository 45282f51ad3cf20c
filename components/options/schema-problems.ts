import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** One thing that is wrong with a value: where, and what, in words for whoever writes it. */
export interface SchemaProblem {
  path: PropertyKey[];
  message: string;
}

/** What a schema finds wrong with a value. Where several shapes may stand, the one is meant that the value comes closest to. */
export function schemaProblems(error: z.ZodError, value: unknown): SchemaProblem[] {
  return error.issues.flatMap((issue) => problemsOf(issue, [], value));
}

function problemsOf(issue: Issue, above: PropertyKey[], value: unknown): SchemaProblem[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0)
    return closest(issue.errors).flatMap((inner) => problemsOf(inner, path, value));
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...path, key], message: 'There is no such key here.' }));
  return [{ path, message: isMissing(value, path) ? 'This is missing.' : messageOf(issue) }];
}

function closest(shapes: Issue[][]): Issue[] {
  return shapes.reduce((best, shape) => (distance(shape) < distance(best) ? shape : best));
}

/** A value of another kind altogether is farther away than one with a few wrong keys. */
function distance(issues: Issue[]): number {
  return issues.reduce((sum, { path, code }) => sum + (path.length === 0 && code !== KEYS ? 10 : 1), 0);
}

const KEYS = 'unrecognized_keys';

function messageOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `${KINDS[issue.expected] ?? issue.expected} belongs here.`;
    case 'invalid_value':
      return oneOf(issue.values);
    case 'invalid_union':
      return oneOf('options' in issue && Array.isArray(issue.options) ? issue.options : []);
    case 'too_small':
      return issue.minimum === 1 ? 'This is empty.' : `At least ${issue.minimum}.`;
    case 'too_big':
      return `At most ${issue.maximum} ${issue.origin === 'string' ? 'characters' : 'entries'}.`;
    case 'invalid_format':
      return issue.pattern === undefined
        ? issue.message
        : `Only what matches ${issue.pattern} may stand here.`;
    default:
      return issue.message;
  }
}

const KINDS: Record<string, string> = {
  string: 'A text',
  number: 'A number',
  int: 'A whole number',
  boolean: 'true or false',
  array: 'A list in [ ]',
  object: 'An object in { }',
  record: 'An object in { }',
};

function oneOf(values: readonly unknown[]): string {
  const list = values.map((value) => JSON.stringify(value)).join(', ');
  return values.length === 1 ? `Only ${list} may stand here.` : `One of these belongs here: ${list}.`;
}

function isMissing(value: unknown, path: readonly PropertyKey[]): boolean {
  let at = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null) return true;
    at = (at as Record<PropertyKey, unknown>)[key];
  }
  return at === undefined;
}
