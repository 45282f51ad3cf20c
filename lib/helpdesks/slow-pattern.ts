import { PATTERN_LIMIT } from './limits.ts';
import { type RegexItem, regexItems } from './regex-items.ts';
import { type Sampled, samplesIn } from './regex-samples.ts';

/** Of how high a power of the text's length the time may be: three endless repetitions, the search among them, and three times a choice. */
const HIGHEST_POWER = 3.3;

/**
 * Whether some text could make a backtracking engine take so long at this regular expression that the page stands still: exponential time, or a high power of the
 * text's length. Conservative: what it lets pass is sound, and some sound patterns that are hard to read do not pass; neither does one that it cannot read.
 */
export function isSlowPattern(source: string): boolean {
  try {
    return slowParts(source).length > 0 || powerOf(source) > HIGHEST_POWER;
  } catch {
    return true;
  }
}

/**
 * What in a regular expression lets a backtracking engine take exponential time: a group that repeats and has several ways to match the same text. That is,
 * it holds alternatives, or something of no fixed length that no separator ends: `(?:\w+/)*` is sound, `(?:\w+)*`, `(?:\w+\w)*` and `(?:a|ab)*` are not.
 */
export function slowParts(source: string): string[] {
  const sampled = samplesIn(source);
  const slowIn = ({ atom, most }: RegexItem): string[] => {
    if (typeof atom === 'string') return [];
    const inside = atom.flatMap((sequence) => sequence.flatMap(slowIn));
    if (most < 2) return inside;
    if (atom.length > 1) return [...inside, 'alternatives in a group that repeats'];
    const [sequence = []] = atom;
    return endsApart(sequence, sampled) ? inside : [...inside, 'a repeated group without an end of its own'];
  };
  return regexItems(source).flatMap((sequence) => sequence.flatMap(slowIn));
}

/** Whether it is always of one length, or its first or last character tells where one round ends: nothing else in it matches that one. */
function endsApart(sequence: RegexItem[], sampled: Sampled): boolean {
  if (!sequence.some(varies)) return true;
  return [sequence.at(-1), sequence[0]].some((end) => {
    if (end === undefined || typeof end.atom !== 'string' || end.least !== 1 || end.most !== 1) return false;
    const marks = sampled(end.atom);
    return sequence.every((item) => item === end || atomsIn(item).every((atom) => isApart(atom, marks)));
  });

  function isApart({ atom, fixed }: { atom: string; fixed: boolean }, marks: ReadonlySet<string>): boolean {
    const matched = sampled(atom);
    const shared = [...matched].filter((sample) => marks.has(sample));
    return shared.length === 0 || (fixed && shared.length === matched.size);
  }
}

/** `fixed`: always there once. */
function atomsIn(item: RegexItem, around = true): { atom: string; fixed: boolean }[] {
  const fixed = around && item.least === 1 && item.most === 1;
  if (typeof item.atom === 'string') return [{ atom: item.atom, fixed }];
  return item.atom.flatMap((sequence) => sequence.flatMap((inner) => atomsIn(inner, fixed)));
}

function varies({ atom, least, most }: RegexItem): boolean {
  if (least !== most) return true;
  return typeof atom !== 'string' && (atom.length > 1 || atom.some((sequence) => sequence.some(varies)));
}

/**
 * How many repetitions can share out one run of the same character among them: `\s*,?\s*` are two, and a bit for each way that a bounded one has. The search for
 * where a match begins is one more, unless the pattern begins with `^`.
 */
function powerOf(source: string): number {
  const alternatives = regexItems(source);
  const search = alternatives.length === 1 && source.startsWith('^') ? 0 : 1;
  const sampled = samplesIn(source);
  const atoms = alternatives.flat().flatMap((item) => atomsIn(item).map(({ atom }) => atom));
  const powers = sampled.telling(atoms).map((sample) => {
    const matches = (atom: string) => sampled(atom).has(sample);
    return afterAny(alternatives, { now: 0, most: 0 }, matches).most;
  });
  return Math.max(...powers) + search;
}

/** The highest power so far, and that of the run that is still open. */
interface Row {
  now: number;
  most: number;
}

type Matches = (atom: string) => boolean;

function afterAny(alternatives: RegexItem[][], before: Row, matches: Matches): Row {
  const rows = alternatives.map((sequence) =>
    sequence.reduce((row, item) => afterItem(item, row, matches), before),
  );
  return { now: Math.max(...rows.map(({ now }) => now)), most: Math.max(...rows.map(({ most }) => most)) };
}

function afterItem(item: RegexItem, row: Row, matches: Matches): Row {
  const { atom, least } = item;
  if (typeof atom === 'string' && !matches(atom)) return least > 0 ? { now: 0, most: row.most } : row;
  const inside = typeof atom === 'string' ? row : afterRounds(atom, item.most, row, matches);
  const isMatched = typeof atom === 'string' || atomsIn(item).some((inner) => matches(inner.atom));
  const now = Math.max(inside.now, least > 0 ? 0 : row.now) + (isMatched ? ownPower(item) : 0);
  return { now, most: Math.max(inside.most, now) };
}

/** Once round a group is as good as often, where that adds nothing. */
function afterRounds(atom: RegexItem[][], most: number, before: Row, matches: Matches): Row {
  let row = before;
  for (let round = 0; round < most; round += 1) {
    const next = afterAny(atom, row, matches);
    const isSame = next.now === row.now && next.most === row.most;
    row = next;
    if (isSame || row.most > HIGHEST_POWER) break;
  }
  return row;
}

/** Of which power of the text's length its own ways are: 1 where it is endless. */
function ownPower({ least, most }: RegexItem): number {
  return Math.min(1, Math.log(most - least + 1) / Math.log(PATTERN_LIMIT));
}
