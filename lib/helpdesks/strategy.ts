import { z } from 'zod';
import { t } from '../i18n.ts';

/** A regular expression, as text. */
export const pattern = z
  .string()
  .max(500)
  .refine((source) => canCompile(source), { error: () => t('description.pattern') });
/** A CSS selector. */
export const selector = z.string().min(1).max(500);
/** The name of a capture, a request or a setting. */
export const name = z.string().regex(/^[a-zA-Z][a-zA-Z0-9]{0,39}$/);

/** What of an element counts as its value. `ownText` leaves out the text of its children. */
const readSchema = z.union([
  z.enum(['text', 'ownText', 'value', 'selectedOption']),
  z.strictObject({ attribute: z.string().min(1).max(100) }),
]);

/** One element, or several, and what to read of them. */
export const domShape = {
  /** A CSS selector, filled in. */
  select: selector,
  read: readSchema.default('text'),
  /** Look in the whole document instead of the scope. */
  anywhere: z.boolean().default(false),
  /** Only elements whose nearest text before them, wherever on the page it stands, is this: `^E-?mail:?$`. Labels are translated: for one team's own use. */
  label: pattern.optional(),
  /** Only elements that are rendered: for products that keep old tickets hidden in the DOM. */
  visible: z.boolean().default(false),
  /**
   * Goes through open shadow roots where the page itself has no such element. The selectors in it, if any, are looked for in turn, each below what the one
   * before it found: a selector never reaches across a shadow root by itself.
   */
  deep: z.array(selector).max(3).optional(),
  /**
   * Sorts them before `pick` by the number in an attribute of the nearest element around each that matches `row`, or of itself: agents may have the newest message
   * first or last.
   */
  orderBy: z.strictObject({ row: selector, attribute: z.string().min(1).max(100) }).optional(),
  /** `fromLast` is all of them, the last first: the newest message's sender may be an agent. */
  pick: z.enum(['first', 'last', 'all', 'fromLast']).default('first'),
};

/** Refinements that every strategy may have, applied in this order. */
export const refinements = {
  /** Keeps the first group of the match, or the whole match where it has no group; no match, no value. */
  match: pattern.optional(),
  /** Codes to words: `{"2": "open"}`. A value that is not in it stays as it is. */
  map: z.record(z.string(), z.string()).optional(),
  /** Of several different values none counts: for a place where only chance would tell which is meant. */
  single: z.boolean().optional(),
  /** Makes one value of all, with this between them: a first and a last name. */
  join: z.string().max(10).optional(),
  /** Only while this request has no answer: what an answer leaves empty is empty, and the page may have a word for that ("Unassigned"). */
  without: name.optional(),
};

/** A step that needs nothing from elsewhere in the answer. */
const plainStepSchema = z.union([
  z.string().min(1).max(100),
  z.int(),
  z.strictObject({ where: z.string(), is: z.union([z.string(), z.number(), z.boolean()]) }),
  z.strictObject({ where: z.string(), not: z.union([z.string(), z.number(), z.boolean()]) }),
  z.strictObject({ filled: z.string() }),
  z.strictObject({ empty: z.string() }),
  z.strictObject({ keys: z.array(z.string()).min(1).max(5) }),
  z.strictObject({ values: z.literal('byId') }),
  z.strictObject({ pick: z.enum(['first', 'last', 'all']) }),
]);
const fromTop = z.array(plainStepSchema).min(1).max(12);

/**
 * A step through a JSON answer. The walk holds a list of values, at first the whole answer alone; each step makes the next list:
 * a key (filled in) or an index (negative from the end) goes into each; the others open arrays and work on their entries. `where` keeps the entries whose key
 * equals `is` (filled in) or one of the values found at `at` from the answer's top, or has a value other than `not` (filled in); `filled` and `empty` keep those whose key holds
 * something or null, `''`, `[]`, `{}`; `underId` goes into each object under the id found at that path from the top; `keys` goes into several keys of each;
 * `values` opens an object that maps ids to entries, by ascending id; `pick` keeps the first, the last or all. What is left at the end are the values.
 */
const stepSchema = z.union([
  plainStepSchema,
  z.strictObject({ where: z.string(), at: fromTop }),
  z.strictObject({ underId: fromTop }),
]);

/** One way to a value. */
export const strategySchema = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('url'), capture: name, ...refinements }),
  z.strictObject({ from: z.literal('title'), ...refinements }),
  z.strictObject({ from: z.literal('dom'), ...domShape, ...refinements }),
  /** A row's value by the pattern that its value matches, since labels are translated. */
  z.strictObject({ from: z.literal('pair'), row: selector, value: selector, ...refinements }),
  z.strictObject({
    from: z.literal('json'),
    request: name,
    path: z.array(stepSchema).min(1).max(12),
    ...refinements,
  }),
  z.strictObject({ from: z.literal('html'), request: name, ...domShape, ...refinements }),
  /** What the admin typed for this site. */
  z.strictObject({ from: z.literal('setting'), setting: name, ...refinements }),
]);

export type Strategy = z.infer<typeof strategySchema>;
/** A strategy as people write it. */
export type StrategyDescription = z.input<typeof strategySchema>;
export type Step = z.infer<typeof stepSchema>;
export type Refinements = Pick<Strategy, 'match' | 'map' | 'single' | 'join' | 'without'>;
export type DomStrategy = Extract<Strategy, { from: 'dom' }>;
export type PairStrategy = Extract<Strategy, { from: 'pair' }>;
export type JsonStrategy = Extract<Strategy, { from: 'json' }>;
/** How to read elements, wherever they are. */
export type DomReading = Omit<DomStrategy, 'from' | keyof Refinements>;

function canCompile(source: string): boolean {
  try {
    new RegExp(source);
    return true;
  } catch {
    return false;
  }
}
