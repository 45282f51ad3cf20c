import { cssSelectorGenerator } from 'css-selector-generator';
import { distrust, isLasting, lastingNames } from './lasting-names.ts';
import type { TellsOfCustomer } from './personal-words.ts';
import { LANDMARKS, placePath } from './place-path.ts';
import { rootOf } from './roots.ts';
import { isPlainPart } from './utility-names.ts';

export interface RobustSelector {
  select: string;
  /**
   * What tells the element: a name that the page gives it or what it stands in; that there is no other of its kind; or nothing but its place among its neighbours, which a
   * page that changes a little loses.
   */
  by: 'name' | 'kind' | 'place';
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

type Kinds = ('attribute' | 'id' | 'class' | 'tag')[];
const NAMES: Kinds = ['attribute', 'id', 'class'];
const TAGS: Kinds = [...NAMES, 'tag'];

interface Candidate {
  select: string;
  /** How far it is to be trusted; less is better. */
  cost: number;
}

/**
 * A selector that this element answers to first in its document or shadow root: made of names that look lasting and tell nothing of the customer, by its place only where it
 * has none. `null` where no selector of a sensible length tells it. Values of links, titles and form fields are never in it.
 */
export function robustSelector(element: Element, tells: TellsOfCustomer): RobustSelector | null {
  const find = finder(rootOf(element), tells, performance.now() + PATIENCE);
  const parts = partsAround(element, find);
  const alone = [...find(element, NAMES), ...find(element, TAGS)].map((select) => ({
    select,
    cost: cost(select),
  }));
  const best = cheapest([...alone, ...amongItsKind(element, tells, parts)], element);
  if (best !== null) return { select: best, by: hasName(best) ? 'name' : 'kind' };
  const placed = placePath(element, nearestPart(element, parts));
  return answersFirst(placed, element) ? { select: placed, by: 'place' } : null;
}

/** Selectors of elements of the same kind as this one, in the parts of the page around it: for what is told by something else besides. The nearest part first. */
export function kindSelectors(element: Element, tells: TellsOfCustomer): string[] {
  const find = finder(rootOf(element), tells, performance.now() + PATIENCE);
  const parts = partsAround(element, find).map(({ anchor }) => `${anchor} ${element.localName}`);
  return [
    ...parts,
    ...landmarksAround(element).map(({ select }) => `${select} ${element.localName}`),
    element.localName,
  ];
}

function cheapest(candidates: Candidate[], element: Element): string | null {
  const sorted = candidates.toSorted((one, other) => one.cost - other.cost);
  return sorted.find(({ select }) => answersFirst(select, element))?.select ?? null;
}

function answersFirst(select: string, element: Element): boolean {
  return select.length <= LONGEST && rootOf(element).querySelector(select) === element;
}

type Find = (target: Element, kinds: Kinds) => string[];

interface Part {
  element: Element;
  anchor: string;
  distance: number;
}

/** By a name of its own, or its tag, in a part of the page that has a name: alone, or as the first of a few. The nearer the part, the better. */
function amongItsKind(element: Element, tells: TellsOfCustomer, parts: Part[]): Candidate[] {
  const own = lastingNames(element, tells);
  const nearest = parts[0]?.anchor;
  return parts.flatMap(({ anchor, distance }) =>
    [...own, element.localName].flatMap((name) => {
      const select = `${anchor} ${name}`;
      const kin = rootOf(element).querySelectorAll(select).length;
      if (kin > 1 && (kin > KIN || anchor !== nearest)) return [];
      return [{ select, cost: cost(select) + distance + (kin > 1 ? 4 : 0) }];
    }),
  );
}

/** What the element stands in that has a name of its own, from the nearest outwards. */
function partsAround(element: Element, find: Find): Part[] {
  const found: Part[] = [];
  let part = element.parentElement;
  for (let distance = 1; part !== null && distance <= AROUND; distance += 1) {
    const [anchor] = find(part, NAMES).toSorted((one, other) => cost(one) - cost(other));
    if (anchor !== undefined) found.push({ element: part, anchor, distance });
    part = part.parentElement;
  }
  return found;
}

/** Where a way by places begins: the nearest part that the page gives a name or a meaning. */
function nearestPart(element: Element, parts: Part[]): { element: Element; select: string } | null {
  const named = parts.map(({ element: part, anchor }) => ({ element: part, select: anchor }));
  const all = [...named, ...landmarksAround(element)];
  return all.toSorted((one, other) => (one.element.contains(other.element) ? 1 : -1))[0] ?? null;
}

/** Parts with a meaning that there is one of, from the nearest outwards. */
function landmarksAround(element: Element): { element: Element; select: string }[] {
  const found: { element: Element; select: string }[] = [];
  let part = element.parentElement?.closest(LANDMARKS) ?? null;
  while (part !== null) {
    if (rootOf(element).querySelectorAll(part.localName).length === 1)
      found.push({ element: part, select: part.localName });
    part = part.parentElement?.closest(LANDMARKS) ?? null;
  }
  return found;
}

/** Finds selectors that an element alone answers to, for as long as there is time. The generator's last resort, a chain of `:nth-child` from the root, is no better than nothing. */
function finder(root: Document | ShadowRoot, tells: TellsOfCustomer, until: number): Find {
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

/** One without a single name of its own is as good as any other page's. */
function cost(select: string): number {
  return partsOf(select).reduce((sum, part) => sum + 2 + distrust(part), hasName(select) ? 0 : 10);
}

function hasName(select: string): boolean {
  return partsOf(select).some((part) => /[.#[]/.test(part) && !isPlainPart(part));
}

function partsOf(select: string): string[] {
  return select.split(/\s*>\s*|(?<!\\)\s+/);
}
