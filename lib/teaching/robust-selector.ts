import { cssSelectorGenerator } from 'css-selector-generator';
import { distrust, isLasting, lastingNames } from './lasting-names.ts';
import type { TellsOfCustomer } from './personal-words.ts';

export interface RobustSelector {
  select: string;
  /** Nothing but its place among its neighbours tells the element: a page that changes a little loses it. */
  positional: boolean;
}

/** A description's selector is no longer than this, in characters. */
const LONGEST = 500;
/** How many parts of the page around the element are tried as the place to look in. */
const AROUND = 8;
const CANDIDATES = 20;
/** The page waits while candidates are tried, in milliseconds. */
const PATIENCE = 500;
/** The first of so many of a kind may be meant: people in a list. The first link of a page is not. */
const KIN = 4;

type Kinds = ('attribute' | 'id' | 'class' | 'tag' | 'nthoftype')[];
const NAMES: Kinds = ['attribute', 'id', 'class'];
const TAGS: Kinds = [...NAMES, 'tag'];
const PLACES: Kinds = [...TAGS, 'nthoftype'];

interface Candidate {
  select: string;
  /** How far it is to be trusted; less is better. */
  cost: number;
}

/**
 * A selector that this element answers to first in its document: made of names that look lasting and tell nothing of the customer, by its place only where it has none.
 * `null` where no selector of a sensible length tells it. Values of links, titles and form fields are never in it.
 */
export function robustSelector(element: Element, tells: TellsOfCustomer): RobustSelector | null {
  const find = finder(element.ownerDocument, tells, performance.now() + PATIENCE);
  const alone = [...find(element, NAMES), ...find(element, TAGS)].map((select) => ({
    select,
    cost: cost(select),
  }));
  const best = cheapest([...alone, ...amongItsKind(element, tells, find)], element);
  if (best !== null) return { select: best, positional: false };
  const placed = cheapest(
    find(element, PLACES).map((select) => ({ select, cost: cost(select) })),
    element,
  );
  return placed === null ? null : { select: placed, positional: true };
}

function cheapest(candidates: Candidate[], element: Element): string | null {
  return (
    candidates
      .toSorted((one, other) => one.cost - other.cost)
      .find(
        ({ select }) => select.length <= LONGEST && element.ownerDocument.querySelector(select) === element,
      )?.select ?? null
  );
}

type Find = (target: Element, kinds: Kinds) => string[];

/** By a name of its own, or its tag, in a part of the page that has a name: alone, or as the first of a few. The nearer the part, the better. */
function amongItsKind(element: Element, tells: TellsOfCustomer, find: Find): Candidate[] {
  const own = lastingNames(element, tells);
  const parts = partsAround(element, find);
  const nearest = parts[0]?.anchor;
  return parts.flatMap(({ anchor, distance }) =>
    [...own, element.localName].flatMap((name) => {
      const select = `${anchor} ${name}`;
      const kin = element.ownerDocument.querySelectorAll(select).length;
      if (kin > 1 && (kin > KIN || anchor !== nearest)) return [];
      return [{ select, cost: cost(select) + distance + (kin > 1 ? 4 : 0) }];
    }),
  );
}

/** What the element stands in that has a name of its own, from the nearest outwards. */
function partsAround(element: Element, find: Find): { anchor: string; distance: number }[] {
  const found: { anchor: string; distance: number }[] = [];
  let part = element.parentElement;
  for (let distance = 1; part !== null && distance <= AROUND; distance += 1) {
    const [anchor] = find(part, NAMES).toSorted((one, other) => cost(one) - cost(other));
    if (anchor !== undefined) found.push({ anchor, distance });
    part = part.parentElement;
  }
  return found;
}

/**
 * Finds selectors that an element alone answers to, for as long as there is time. The generator's last resort, a chain of `:nth-child` from the root, is no
 * better than nothing.
 */
function finder(root: Document, tells: TellsOfCustomer, until: number): Find {
  return (element, selectors) => {
    const found: string[] = [];
    if (performance.now() > until) return found;
    const options = {
      selectors,
      root,
      blacklist: [(part: string) => !isLasting(part, tells)],
      combineWithinSelector: false,
      maxCandidates: 40,
      maxResults: CANDIDATES,
    };
    for (const select of cssSelectorGenerator(element, options)) {
      if (!select.includes(':nth-child') && !select.startsWith(':')) found.push(select);
      if (performance.now() > until) break;
    }
    return found;
  };
}

/** One without a single name is as good as any other page's. */
function cost(select: string): number {
  const parts = select.split(/\s*>\s*|(?<!\\)\s+/);
  return parts.reduce((sum, part) => sum + 2 + distrust(part), /[.#[]/.test(select) ? 0 : 10);
}
