/** Fewer characters are refused. */
export const SHORTEST_PASSPHRASE = 12;

/** More are refused. */
export const LONGEST_PASSPHRASE = 1000;

/** Below so many bits one machine could guess it within years, at 600,000 rounds a guess. */
const ENOUGH_BITS = 64;

/** What to say of a passphrase to whoever chooses it. A weak one may be used, with a warning. */
export type PassphraseRating = 'too-short' | 'too-long' | 'weak' | 'good';

/** Rates a passphrase that is about to seal something. A rough upper bound: it knows runs and repetitions, not dictionaries. */
export function ratePassphrase(typed: string): PassphraseRating {
  const passphrase = asTyped(typed);
  if (passphrase.length < SHORTEST_PASSPHRASE) return 'too-short';
  if (passphrase.length > LONGEST_PASSPHRASE) return 'too-long';
  return steps(passphrase) * Math.log2(alphabet(passphrase)) < ENOUGH_BITS ? 'weak' : 'good';
}

/** The same for every keyboard and clipboard: one Unicode form (NFKC), no white space around it. */
export function asTyped(passphrase: string): string {
  return passphrase.normalize('NFKC').trim();
}

/** How many pairs of neighbours it has: each once, and neither `aa` nor `ab` nor `21`, which need no guessing. */
function steps(passphrase: string): number {
  const pairs = [...passphrase.slice(1)].map((char, index) => (passphrase[index] ?? '') + char);
  return new Set(pairs.filter((pair) => Math.abs(pair.charCodeAt(0) - pair.charCodeAt(1)) > 1)).size;
}

/** How many characters one could choose from at each place. */
function alphabet(passphrase: string): number {
  const classes: [RegExp, number][] = [
    [/[a-z]/, 26],
    [/[A-Z]/, 26],
    [/[0-9]/, 10],
    [/[^A-Za-z0-9]/, 33],
  ];
  return classes.reduce((sum, [chars, size]) => sum + (chars.test(passphrase) ? size : 0), 0);
}
