interface Item {
  /** One character, class or escape, as text; or a group. */
  atom: string | Item[][];
  /** May repeat without end. */
  endless: boolean;
  /** Must be there exactly once. */
  once: boolean;
}

const ASCII = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));

/**
 * What in a regular expression lets a backtracking engine take exponential time: a group that repeats without end and has several ways to match the same text. That is,
 * it holds alternatives, or something endless that no separator ends: `(?:\w+/)*` is sound, `(?:\w+)*`, `(?:\w+\w)*` and `(?:a|ab)*` are not.
 */
export function slowParts(source: string): string[] {
  return new Parser(source).alternatives().flatMap((sequence) => sequence.flatMap(slowIn));
}

function slowIn({ atom, endless }: Item): string[] {
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

function endlessAtoms(sequence: Item[]): string[] {
  return sequence.flatMap(({ atom, endless }) => {
    if (typeof atom !== 'string') return atom.flatMap(endlessAtoms);
    return endless ? [atom] : [];
  });
}

/** Whether the sequence ends in one character that none of the repeated atoms matches. */
function endsApart(sequence: Item[], repeated: string[]): boolean {
  const last = sequence.at(-1);
  if (last === undefined || typeof last.atom !== 'string' || !last.once) return false;
  const end = charactersOf(last.atom);
  return repeated.every((atom) => !charactersOf(atom).some((character) => end.includes(character)));
}

function charactersOf(atom: string): string[] {
  const pattern = new RegExp(`^${atom}$`, 's');
  return ASCII.filter((character) => pattern.test(character));
}

class Parser {
  #rest: string;

  constructor(source: string) {
    this.#rest = source;
  }

  alternatives(): Item[][] {
    const found: Item[][] = [[]];
    while (this.#rest !== '' && !this.#rest.startsWith(')')) {
      if (this.#take(/^\|/) !== null) found.push([]);
      else found.at(-1)?.push(...this.#item());
    }
    return found;
  }

  #item(): Item[] {
    const opening = this.#take(/^\((?:\?(?:<\w+>|<?[=!]|:))?/);
    if (opening === null && this.#take(/^(?:\^|\$|\\[bB])/) !== null) return [];
    const atom = opening === null ? this.#atom() : this.alternatives();
    if (opening !== null) this.#need(/^\)/);
    const quantifier = this.#take(/^(?:[*+?]|\{\d+(?:,\d*)?\})\??/) ?? '';
    return [{ atom, endless: /^(?:[*+]|\{\d+,\})/.test(quantifier), once: quantifier === '' }];
  }

  #atom(): string {
    return this.#need(/^(?:\\[pP]\{[^}]*\}|\\k<\w+>|\\u[\da-fA-F]{4}|\\.|\[(?:\\.|[^\]\\])*\]|[^\\])/s);
  }

  #take(pattern: RegExp): string | null {
    const [found] = pattern.exec(this.#rest) ?? [];
    if (found === undefined) return null;
    this.#rest = this.#rest.slice(found.length);
    return found;
  }

  #need(pattern: RegExp): string {
    const found = this.#take(pattern);
    if (found === null) throw new Error(`Cannot read the pattern from ${this.#rest}`);
    return found;
  }
}
