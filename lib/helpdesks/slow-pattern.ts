import { type RegexItem, regexItems } from './regex-items.ts';

/** Every ASCII character, and some beyond it. */
const SAMPLES = [
  ...Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)),
  ...'\u00a0\u00e9\u017e\u044f\u05d0\u0639\u65e5\uac00\u2028',
];

/** So many open-ended repetitions may pass one text on to each other: the time grows with its length to this power. */
const MOST_IN_A_ROW = 3;

/**
 * Whether some text could make a backtracking engine take so long at this regular expression that the page stands still: exponential time, or a high power of the
 * text's length. Conservative: what it lets pass is sound, and some sound patterns that are hard to read do not pass; neither does one that it cannot read.
 */
export function isSlowPattern(source: string): boolean {
  try {
    return slowParts(source).length > 0 || mostInARow(source) > MOST_IN_A_ROW;
  } catch {
    return true;
  }
}

/**
 * What in a regular expression lets a backtracking engine take exponential time: a group that repeats without end and has several ways to match the same text. That is,
 * it holds alternatives, or something endless that no separator ends: `(?:\w+/)*` is sound, `(?:\w+)*`, `(?:\w+\w)*` and `(?:a|ab)*` are not.
 */
export function slowParts(source: string): string[] {
  return regexItems(source).flatMap((sequence) => sequence.flatMap(slowIn));
}

function slowIn({ atom, endless }: RegexItem): string[] {
  if (typeof atom === 'string') return [];
  const inside = atom.flatMap((sequence) => sequence.flatMap(slowIn));
  if (!endless) return inside;
  if (atom.length > 1) return [...inside, 'alternatives in a group that repeats'];
  const [sequence = []] = atom;
  const repeated = endlessAtoms(sequence);
  return repeated.length === 0 || endsApart(sequence, repeated)
    ? inside
    : [...inside, 'a repeated group without an end of its own'];
}

function endlessAtoms(sequence: RegexItem[]): string[] {
  return sequence.flatMap(({ atom, endless }) => {
    if (typeof atom !== 'string') return atom.flatMap(endlessAtoms);
    return endless ? [atom] : [];
  });
}

/** Whether the sequence ends in one character that none of the repeated atoms matches. */
function endsApart(sequence: RegexItem[], repeated: string[]): boolean {
  const last = sequence.at(-1);
  if (last === undefined || typeof last.atom !== 'string' || !last.once) return false;
  const end = samplesOf(last.atom);
  return repeated.every((atom) => !samplesOf(atom).some((sample) => end.includes(sample)));
}

function samplesOf(atom: string): string[] {
  const pattern = new RegExp(`^${atom}$`, 's');
  return SAMPLES.filter((sample) => pattern.test(sample));
}

/**
 * How many repetitions can share out one run of the same character among them: `\s*,?\s*` are two. The search for where a match begins is one more, unless
 * the pattern begins with `^`.
 */
function mostInARow(source: string): number {
  const alternatives = regexItems(source);
  const search = source.startsWith('^') ? 0 : 1;
  const samples = new Map<string, string[]>();
  const matches = (atom: string, sample: string) => {
    const known = samples.get(atom) ?? samplesOf(atom);
    samples.set(atom, known);
    return known.includes(sample);
  };
  const counts = SAMPLES.map(
    (sample) => rowsOf(alternatives, { now: 0, most: 0 }, (atom) => matches(atom, sample)).most,
  );
  return Math.max(...counts) + search;
}

interface Row {
  now: number;
  most: number;
}

/** The longest row for one character, and the row that is still open at the end. `matches` tells whether an atom matches that character. */
function rowsOf(alternatives: RegexItem[][], before: Row, matches: (atom: string) => boolean): Row {
  const rows = alternatives.map((sequence) =>
    sequence.reduce((row, item) => afterItem(item, row, matches), before),
  );
  return { now: Math.max(...rows.map(({ now }) => now)), most: Math.max(...rows.map(({ most }) => most)) };
}

function afterItem(
  { atom, endless, required }: RegexItem,
  row: Row,
  matches: (atom: string) => boolean,
): Row {
  if (typeof atom !== 'string') {
    const inside = rowsOf(atom, row, matches);
    return required ? inside : { now: Math.max(row.now, inside.now), most: inside.most };
  }
  if (!matches(atom)) return required ? { now: 0, most: row.most } : row;
  if (!endless) return row;
  return { now: row.now + 1, most: Math.max(row.most, row.now + 1) };
}
