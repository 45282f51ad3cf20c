import type { Helpdesk, Strategy } from '../../lib/helpdesks/helpdesk.ts';

/** Every strategy of a description, those of its requests' needs and of the ticket's place included. */
export function strategiesOf(helpdesk: Helpdesk): Strategy[] {
  return [
    ...helpdesk.ticket.flatMap((place) => ('from' in place ? [place] : [])),
    ...helpdesk.pageId,
    ...Object.values(helpdesk.fields).flatMap((strategies) => strategies ?? []),
    ...helpdesk.noAddress,
    ...helpdesk.hiddenAddress,
    ...Object.values(helpdesk.requests).flatMap(({ needs }) => Object.values(needs)),
  ];
}

/** Every regular expression. */
export function patternsOf(helpdesk: Helpdesk): string[] {
  const headers = Object.values(helpdesk.requests).flatMap((request) => Object.values(request.headers));
  return [
    ...helpdesk.notTicket.map(({ pattern }) => pattern),
    ...helpdesk.ticket.map((place) => ('from' in place ? place.path : place.pattern)),
    ...strategiesOf(helpdesk).map(({ match }) => match),
    ...headers.map((header) => ('cookie' in header ? header.match : undefined)),
  ].filter((pattern) => pattern !== undefined);
}

/** Every CSS selector, placeholders filled with a letter. */
export function selectorsOf(helpdesk: Helpdesk): string[] {
  const inStrategies = strategiesOf(helpdesk).flatMap((strategy) => {
    if (strategy.from === 'pair') return [strategy.row, strategy.value];
    if (!('select' in strategy)) return [];
    const { select, deep = [], orderBy } = strategy;
    return [select, ...deep, ...(orderBy === undefined ? [] : [orderBy.row])];
  });
  const scopes = helpdesk.scope.map((part) => (typeof part === 'string' ? part : part.select));
  const { fingerprint, exclude } = helpdesk;
  const all = [...inStrategies, ...scopes, ...exclude, ...(fingerprint === undefined ? [] : [fingerprint])];
  return all.map((selector) => selector.replace(/\{\w+\}/g, 'x'));
}

/** The names that a URL of a ticket, or its place in the DOM, may give values to. */
export function capturesOf({ ticket }: Helpdesk): string[] {
  const named = ticket.flatMap((place) =>
    'from' in place ? [] : [...place.pattern.matchAll(/\(\?<(\w+)>/g)].map(([, name = '']) => name),
  );
  return ['id', ...named];
}
