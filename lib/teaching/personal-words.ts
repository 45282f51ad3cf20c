import { isWordOfInterface } from './label-words.ts';
import { wordsOf } from './stable-name.ts';

/** Says whether a name tells something of the customer, and so has no place in a description. */
export type TellsOfCustomer = (name: string) => boolean;

/** Words this short are in many names that tell nothing. */
const SHORTEST = 3;

/**
 * A name tells of the customer when it holds a word of their address or name (`user-jan`), or says nothing but what the page shows as a value there
 * (`class="open"` on “Open”). `values` are what was read; `personal`: whether they are the
 * customer's address or name. `contact@company.cz` makes no secret of the word “contact”.
 */
export function tellsOf(values: readonly string[], personal: boolean): TellsOfCustomer {
  const known = new Set(
    values
      .flatMap(plainWords)
      .filter((word) => word.length >= SHORTEST && !(personal && isWordOfInterface(word))),
  );
  return (name) => {
    const words = plainWords(name);
    return personal ? words.some((word) => known.has(word)) : words.every((word) => known.has(word));
  };
}

/** Without the marks on letters, as addresses are written: `Malá` is `mala`. */
function plainWords(text: string): string[] {
  return wordsOf(text.normalize('NFD').replace(/\p{M}/gu, ''));
}
