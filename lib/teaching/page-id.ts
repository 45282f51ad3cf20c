import type { DomStrategy, Strategy } from '../helpdesks/helpdesk.ts';
import { strategyValues } from '../helpdesks/strategy-values.ts';
import { messageRegion } from './message-region.ts';
import type { TellsOfCustomer } from './personal-words.ts';
import { robustSelector } from './robust-selector.ts';

/** Where the page itself shows the open ticket's id, and which part of it is that ticket's. */
export interface PageId {
  pageId: Strategy[];
  scope: string[];
}

/** How many places with the id in their text are looked at. */
const PLACES = 40;
/** How much of a page is searched for them, in text nodes. */
const SEARCHED = 20_000;

/**
 * Looks for the ticket's id around what was taught, then in headings and other text, then in the title. What it finds reads the id on this page; nothing found is
 * nothing lost but the surety that a page in change still shows the former ticket.
 */
export function findPageId(
  document: Document,
  id: string,
  taught: readonly Element[],
  tells: TellsOfCustomer,
): PageId {
  const attribute = taught[0]?.isConnected !== true ? null : byAttribute(taught[0], id, tells);
  if (attribute !== null) {
    const scope = attribute.scope !== null && isAround(document, attribute.scope, id, taught);
    return {
      pageId: [attribute.strategy],
      scope: scope && attribute.scope !== null ? [attribute.scope] : [],
    };
  }
  const shown = byText(document, id, tells) ?? byTitle(document, id);
  return { pageId: shown === null ? [] : [shown], scope: [] };
}

function byAttribute(
  taught: Element,
  id: string,
  tells: TellsOfCustomer,
): { strategy: Strategy; scope: string | null } | null {
  for (let part: Element | null = taught; part !== null; part = part.parentElement) {
    const attribute = [...part.attributes].find(
      ({ name, value }) => value === id && /^(data-[\w-]+|id)$/.test(name),
    )?.name;
    const found = attribute === undefined ? null : robustSelector(part, tells);
    if (attribute === undefined || found === null || found.by === 'place') continue;
    const strategy = dom(found.select, { read: { attribute } });
    if (reads(strategy, part.ownerDocument, id)) return { strategy, scope: `[${attribute}="{id}"]` };
  }
  return null;
}

/** A scope stands for one part of the page, with all in it that was taught. */
function isAround(document: Document, scope: string, id: string, taught: readonly Element[]): boolean {
  const parts = document.querySelectorAll(scope.replace('{id}', CSS.escape(id)));
  return parts.length === 1 && taught.every((element) => parts[0]?.contains(element));
}

function byText(document: Document, id: string, tells: TellsOfCustomer): Strategy | null {
  const places = placesOf(document, id).toSorted((one, other) => rank(one) - rank(other));
  for (const place of places) {
    const found = robustSelector(place, tells);
    if (found === null || found.by === 'place') continue;
    const strategy = patterns(id)
      .map((match) => dom(found.select, { match }))
      .find((candidate) => reads(candidate, document, id));
    if (strategy !== undefined) return strategy;
  }
  return null;
}

function byTitle(document: Document, id: string): Strategy | null {
  const titles = patterns(id).map((match): Strategy => ({ from: 'title', match }));
  return titles.find((strategy) => reads(strategy, document, id)) ?? null;
}

/** The id must be the first of its kind in the text: what follows may be the subject, which is the customer's to write. */
function patterns(id: string): string[] {
  return /^\d+$/.test(id)
    ? ['^[^#]*#(\\d+)(?!\\d)', '^\\D*(\\d+)(?!\\d)']
    : [`^[^\\w]*([\\w-]{${id.length}})(?![\\w-])`];
}

function placesOf(document: Document, id: string): Element[] {
  const found = new Set<Element>();
  const texts = document.createTreeWalker(document.body, 4);
  for (let seen = 0; seen < SEARCHED && found.size < PLACES && texts.nextNode(); seen += 1) {
    const { data, parentElement } = texts.currentNode as Text;
    if (parentElement === null || !data.includes(id) || data.length > 300) continue;
    if (/^(script|style|a|option|textarea)$/.test(parentElement.localName)) continue;
    if (messageRegion(parentElement) === null) found.add(parentElement);
  }
  return [...found];
}

/** Headings, and what holds little else, come first. */
function rank(place: Element): number {
  return (/^h[1-3]$/.test(place.localName) ? 0 : 100) + Math.min(99, place.textContent.length);
}

function dom(select: string, more: Partial<Pick<DomStrategy, 'read' | 'match'>>): DomStrategy {
  return { from: 'dom', select, read: 'text', anywhere: true, visible: false, pick: 'first', ...more };
}

function reads(strategy: Strategy, document: Document, id: string): boolean {
  const sources = { document, scope: document, captures: { id }, exclude: [], counts: true };
  const [value] = strategyValues(strategy, { ...sources, answers: new Map(), settings: {} });
  return value === id;
}
