/** One item of a regular expression's sequence. */
export interface RegexItem {
  /** One character, class or escape, as text; or a group's alternatives. */
  atom: string | RegexItem[][];
  /** How often it is there. `most` may be `Infinity`; what is looked at and not taken (`(?=…)`) is there from 0 times to once. */
  least: number;
  most: number;
}

/** Groups inside groups; nobody reads deeper ones, we neither. */
const DEEPEST = 6;

/**
 * What a regular expression is made of: alternatives, each a sequence. Assertions of place are left out. Throws where it is none that we read: one that refers back to
 * what it has found may compare it at every place.
 */
export function regexItems(source: string): RegexItem[][] {
  return new Parser(source).whole();
}

class Parser {
  #rest: string;
  #depth = 0;

  constructor(source: string) {
    this.#rest = source;
  }

  whole(): RegexItem[][] {
    const found = this.#alternatives();
    if (this.#rest !== '') throw new Error(`Cannot read the pattern from ${this.#rest}`);
    return found;
  }

  #alternatives(): RegexItem[][] {
    const found: RegexItem[][] = [[]];
    while (this.#rest !== '' && !this.#rest.startsWith(')')) {
      if (this.#take(/^\|/) !== null) found.push([]);
      else found.at(-1)?.push(...this.#item());
    }
    return found;
  }

  #item(): RegexItem[] {
    const opening = this.#take(/^\((?:\?(?:<\w+>|<?[=!]|[ims]*(?:-[ims]+)?:))?/);
    if (opening === null && this.#take(/^(?:\^|\$|\\[bB])/) !== null) return [];
    const atom = opening === null ? this.#atom() : this.#group();
    const often = repetition(this.#take(/^(?:[*+?]|\{\d+(?:,\d*)?\})\??/) ?? '');
    const isLook = opening !== null && /^\(\?<?[=!]/.test(opening);
    return [{ atom, ...(isLook ? { least: 0, most: 1 } : often) }];
  }

  #group(): RegexItem[][] {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw new Error('Too deep.');
    const found = this.#alternatives();
    this.#need(/^\)/);
    this.#depth -= 1;
    return found;
  }

  #atom(): string {
    if (/^\\[1-9k]/.test(this.#rest)) throw new Error('Refers back.');
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

function repetition(quantifier: string): Pick<RegexItem, 'least' | 'most'> {
  const [, least = '', open, most = ''] = /^\{(\d+)(,?)(\d*)\}/.exec(quantifier) ?? [];
  if (least !== '')
    return { least: Number(least), most: open === '' ? Number(least) : Number(most || Infinity) };
  switch (quantifier[0]) {
    case '*':
      return { least: 0, most: Infinity };
    case '+':
      return { least: 1, most: Infinity };
    case '?':
      return { least: 0, most: 1 };
    default:
      return { least: 1, most: 1 };
  }
}
