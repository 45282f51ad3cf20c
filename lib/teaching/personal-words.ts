import { wordsOf } from './stable-name.ts';

/** Says whether a name tells something of the customer, and so has no place in a description. */
export type TellsOfCustomer = (name: string) => boolean;

/** Words this short are in many names that tell nothing. */
const SHORTEST = 3;

/**
 * A name tells of the customer when it holds a word of their address or name (`user-jan`), or says nothing but what the page shows as a value there
 * (`class="open"` on “Open”). `values` are what was read; `personal`: whether they are the customer's address or name.
 */
export function tellsOf(values: readonly string[], personal: boolean): TellsOfCustomer {
  const known = new Set(values.flatMap(wordsOf).filter((word) => word.length >= SHORTEST));
  return (name) => {
    const words = wordsOf(name);
    return personal ? words.some((word) => known.has(word)) : words.every((word) => known.has(word));
  };
}
