import type { Helpdesk } from './helpdesk.ts';

/** Words of a URL that say what kind of page it is, not whose: those that stand in descriptions. */
export function routeWords(helpdesks: readonly Helpdesk[]): ReadonlySet<string> {
  const sources = helpdesks.flatMap(({ notTicket, ticket, requests }) => [
    ...notTicket.map(({ pattern }) => pattern),
    ...ticket.map((place) => ('pattern' in place ? place.pattern : (place.path ?? ''))),
    ...Object.values(requests).map(({ path }) => path),
  ]);
  return new Set(sources.flatMap((source) => source.replace(/\\./g, ' ').match(/[A-Za-z]{2,}/g) ?? []));
}

/** Path, query and hash of a page with every other word masked by its kind and length: `/agent/tickets/[number, 5]?view=[text, 3]`. */
export function maskAddress({ pathname, search, hash }: URL, words: ReadonlySet<string>): string {
  return `${decoded(pathname)}${decoded(search)}${decoded(hash)}`.replace(/[^/?#&;=.:!]+/gu, (part) =>
    words.has(part) ? part : `[${/^\d+$/.test(part) ? 'number' : 'text'}, ${part.length}]`,
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
