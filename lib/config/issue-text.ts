import { z } from 'zod';
import { t } from '../i18n.ts';
import { nearestName } from '../lookup/nearest-name.ts';

/** Longest piece of a file that a sentence quotes, in characters. */
const QUOTED = 60;

/**
 * What is wrong with a value that breaks a schema, and what would be right, where the schema has no words of its own. Of several unknown keys each has a line.
 * `undefined` leaves it to zod.
 */
export function issueText(issue: z.core.$ZodRawIssue): string | undefined {
  const given = mayHoldSecret(issue) ? kindGiven(issue.input) : quoted(issue.input);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(key, keysOf(issue.inst))).join('\n');
    case 'invalid_type':
      return issue.input === undefined
        ? t('configFile.missing', { expected: kindOf(issue.expected) })
        : t('configFile.otherKind', { expected: kindOf(issue.expected), given });
    case 'invalid_value':
      return oneOf(issue.values, issue.input, given);
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum));
    case 'too_big':
      return tooBig(issue.origin, Number(issue.maximum));
    case 'invalid_format':
      return issue.pattern === undefined
        ? undefined
        : t('configFile.otherForm', { given, pattern: issue.pattern });
    case 'invalid_union':
      return t('configFile.noShape', { given });
    default:
      return undefined;
  }
}

function unknownKey(key: string, known: string[]): string {
  const meant = nearestName(key, known);
  return meant === null
    ? t('configFile.unknownKey', { key: cut(key), known: known.join(', ') })
    : t('configFile.unknownKeyNear', { key: cut(key), meant });
}

function keysOf(schema: unknown): string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

function oneOf(values: readonly z.core.util.Primitive[], input: unknown, given: string): string {
  const known = values.map((value) => JSON.stringify(value)).join(', ');
  if (input === undefined) return t('configFile.missing', { expected: known });
  const texts = values.filter((value) => typeof value === 'string');
  const meant = typeof input === 'string' ? nearestName(input, texts) : null;
  return meant === null
    ? t('configFile.notOneOf', { given, known })
    : t('configFile.notOneOfNear', { given, meant: JSON.stringify(meant), known });
}

function tooSmall(origin: string, least: number): string {
  switch (origin) {
    case 'string':
      return least === 1 ? t('configFile.emptyText') : t('configFile.tooShort', { least });
    case 'array':
      return t('configFile.tooFew', { least });
    default:
      return t('configFile.tooSmall', { least });
  }
}

function tooBig(origin: string, most: number): string {
  switch (origin) {
    case 'string':
      return t('configFile.tooLong', { most });
    case 'array':
      return t('configFile.tooMany', { most });
    default:
      return t('configFile.tooBig', { most });
  }
}

function kindOf(expected: string): string {
  switch (expected) {
    case 'string':
      return t('configFile.kinds.text');
    case 'number':
      return t('configFile.kinds.number');
    case 'int':
      return t('configFile.kinds.whole');
    case 'boolean':
      return t('configFile.kinds.boolean');
    case 'array':
      return t('configFile.kinds.list');
    case 'object':
    case 'record':
      return t('configFile.kinds.object');
    default:
      return expected;
  }
}

/** A rule may have secrets anywhere in its request. */
const SECRET_PLACES: PropertyKey[] = ['headers', 'sealed', 'url', 'body', 'authorisation'];

/** Where a half-finished file may have a secret in plain words: what is wrong with it goes into reports and logs. */
function mayHoldSecret({ path = [] }: z.core.$ZodRawIssue): boolean {
  return path.some((key) => SECRET_PLACES.includes(key));
}

/** A text or a number as it stands in the file; of what is larger, which kind it is: it may be nested too deep to print. */
function quoted(input: unknown): string {
  if (typeof input === 'object' && input !== null) return kindGiven(input);
  return typeof input === 'string' ? `"${cut(input)}"` : String(input);
}

function kindGiven(input: unknown): string {
  if (Array.isArray(input)) return kindOf('array');
  return input === null ? 'null' : kindOf(typeof input);
}

function cut(text: string): string {
  return text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text;
}
