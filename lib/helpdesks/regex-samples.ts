/** The samples that an atom of one regular expression matches. */
export interface Sampled {
  (atom: string): ReadonlySet<string>;
  /** One sample of each kind that these atoms tell apart. Enough are tried: two ranges of characters that overlap share an end of one of them. */
  telling(atoms: readonly string[]): string[];
}

/** Every ASCII character, and some beyond it. */
const COMMON = [
  ...Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)),
  ...'\u00a0\u00e9\u017e\u044f\u05d0\u0639\u65e5\uac00\u2028',
];

/** Tells which characters the atoms of a regular expression match, by trying. */
export function samplesIn(source: string): Sampled {
  const escaped = [...source.matchAll(/\\(?:u([\da-fA-F]{4})|x([\da-fA-F]{2}))/g)].map(([, u, x]) =>
    String.fromCharCode(Number.parseInt(u ?? x ?? '', 16)),
  );
  const all = [...new Set([...COMMON, ...source.split(''), ...escaped])];
  const flags = /\(\?[a-z]*i/.test(source) ? 'is' : 's';
  const known = new Map<string, ReadonlySet<string>>();
  const sampled = (atom: string) => {
    const before = known.get(atom);
    if (before !== undefined) return before;
    const pattern = new RegExp(`^${atom}$`, flags);
    const found = new Set(all.filter((sample) => pattern.test(sample)));
    known.set(atom, found);
    return found;
  };
  const telling = (atoms: readonly string[]) => {
    const distinct = [...new Set(atoms)];
    const kindOf = (sample: string) => distinct.map((atom) => Number(sampled(atom).has(sample))).join('');
    return [...new Map(all.map((sample) => [kindOf(sample), sample])).values()];
  };
  return Object.assign(sampled, { telling });
}
