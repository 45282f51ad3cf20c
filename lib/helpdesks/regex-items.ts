/** One item of a regular expression's sequence. */
export interface RegexItem {
  /** One character, class or escape, as text; or a group's alternatives. */
  atom: string | RegexItem[][];
  /** May repeat without end, or so often that it makes no difference. */
  endless: boolean;
  /** Must be there exactly once. */
  once: boolean;
  /** Must be there. */
  required: boolean;
}

/** A bounded repetition up to this is no danger in itself. */
const FEW = 20;

/** What a regular expression is made of: alternatives, each a sequence. Assertions of place are left out. Throws where it is none that we read. */
export function regexItems(source: string): RegexItem[][] {
  return new Parser(source).whole();
}

class Parser {
  #rest: string;

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
    const atom = opening === null ? this.#atom() : this.#alternatives();
    if (opening !== null) this.#need(/^\)/);
    return [{ atom, ...repetition(this.#take(/^(?:[*+?]|\{\d+(?:,\d*)?\})\??/) ?? '') }];
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

function repetition(quantifier: string): Omit<RegexItem, 'atom'> {
  const [, least, most] = /^\{(\d+)(?:,(\d*))?\}/.exec(quantifier) ?? [];
  return {
    endless: /^[*+]/.test(quantifier) || most === '' || Number(most ?? least ?? 0) > FEW,
    once: quantifier === '',
    required: !/^[*?]/.test(quantifier) && Number(least ?? 1) > 0,
  };
}
