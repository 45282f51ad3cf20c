import type { Helpdesk, Strategy } from './helpdesk.ts';
import { ADDRESS_ATTRIBUTES } from './page-address.ts';

/** The attributes whose change may change what is read: those that the description names, and those that its strategies or the heuristic read in the page. */
export function watchedAttributes(helpdesk: Helpdesk): string[] {
  const candidates = helpdesk.ticket.flatMap((candidate) => ('from' in candidate ? [candidate] : []));
  const strategies: Strategy[] = [
    ...candidates,
    ...helpdesk.pageId,
    ...helpdesk.noAddress,
    ...helpdesk.hiddenAddress,
    ...helpdesk.ownAddresses,
    ...Object.values(helpdesk.fields).flatMap((strategies) => strategies ?? []),
  ];
  const read = strategies.flatMap((strategy) =>
    strategy.from === 'dom' && typeof strategy.read === 'object' ? [strategy.read.attribute] : [],
  );
  const pointing = helpdesk.scope.flatMap((part) => (typeof part === 'string' ? [] : [part.pointsTo]));
  const guessed = helpdesk.generic ? ADDRESS_ATTRIBUTES : [];
  return [...new Set([...helpdesk.watchAttributes, ...read, ...pointing, ...guessed])];
}
