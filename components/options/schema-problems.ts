import type { z } from 'zod';
import { t } from '../../lib/i18n.ts';

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
    return issue.keys.map((key) => ({ path: [...path, key], message: t('options.json.noSuchKey') }));
  return [{ path, message: isMissing(value, path) ? t('options.json.missing') : messageOf(issue) }];
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
      return kindText(issue.expected);
    case 'invalid_value':
      return oneOf(issue.values);
    case 'invalid_union':
      return oneOf('options' in issue && Array.isArray(issue.options) ? issue.options : []);
    case 'too_small':
      return issue.minimum === 1
        ? t('options.json.empty')
        : t('options.json.atLeast', { minimum: String(issue.minimum) });
    case 'too_big':
      return tooBig(issue.origin, String(issue.maximum));
    case 'invalid_format':
      return issue.pattern === undefined
        ? issue.message
        : t('options.json.pattern', { pattern: issue.pattern });
    default:
      return issue.message;
  }
}

function kindText(kind: string): string {
  switch (kind) {
    case 'string':
      return t('options.json.text');
    case 'number':
      return t('options.json.number');
    case 'int':
      return t('options.json.wholeNumber');
    case 'boolean':
      return t('options.json.boolean');
    case 'array':
      return t('options.json.list');
    case 'object':
    case 'record':
      return t('options.json.object', { braces: '{ }' });
    default:
      return t('options.json.kind', { kind });
  }
}

function tooBig(origin: string, maximum: string): string {
  return origin === 'string'
    ? t('options.json.atMostCharacters', { maximum })
    : t('options.json.atMostEntries', { maximum });
}

function oneOf(values: readonly unknown[]): string {
  const list = values.map((value) => JSON.stringify(value)).join(', ');
  return values.length === 1
    ? t('options.json.only', { value: list })
    : t('options.json.oneOf', { values: list });
}

function isMissing(value: unknown, path: readonly PropertyKey[]): boolean {
  let at = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null) return true;
    at = (at as Record<PropertyKey, unknown>)[key];
  }
  return at === undefined;
}
