import { parseAddress } from './address.ts';
import { ownAddresses } from './customer.ts';
import { isExcludedAddress } from './excluded-address.ts';
import { fieldText } from './field-text.ts';
import { type FieldSources, isAnswered, waits } from './field-value.ts';
import type { Helpdesk, Strategy } from './helpdesk.ts';
import type { PageTrace, Shape, Try } from './page-trace.ts';
import { type Page, readTicket, sourcesOf } from './read-ticket.ts';
import { findScope } from './scope.ts';
import { strategyValues } from './strategy-values.ts';
import { findTicket } from './ticket-place.ts';

/** Values of one strategy that are described; the rest are like them. */
const DESCRIBED = 20;

/** How the page is read at this moment: each strategy is tried again by itself, and what it gives is described, not told. Changes nothing. */
export function tracePage(
  helpdesk: Helpdesk,
  page: Page,
  url: URL,
  requests: PageTrace['requests'],
): PageTrace {
  const { place, document } = page;
  const began = performance.now();
  const view = readTicket(helpdesk, page);
  const ms = performance.now() - began;
  const finds = (part: Partial<Helpdesk>) =>
    findTicket({ ...helpdesk, notTicket: [], ticket: [], ...part }, url, document).state !== 'no-ticket';
  return {
    view: view.state,
    customer: view.state === 'ticket' ? view.ticket.customer.state : null,
    notTicket: helpdesk.notTicket.findIndex((pattern) => finds({ notTicket: [{ ...pattern, new: true }] })),
    ticket: helpdesk.ticket.findIndex((candidate) => finds({ ticket: [candidate] })),
    ...(place.state === 'ticket' ? traceTicket(helpdesk, page, place) : NO_TICKET),
    requests,
    ms,
  };
}

type TicketTrace = Pick<PageTrace, 'idLength' | 'scope' | 'counts' | 'tries'>;
const NO_TICKET: TicketTrace = { idLength: 0, scope: -1, counts: false, tries: {} };

function traceTicket(
  helpdesk: Helpdesk,
  page: Page,
  place: Extract<Page['place'], { state: 'ticket' }>,
): TicketTrace {
  const sources = sourcesOf(helpdesk, page, place);
  const { pageId, noAddress, hiddenAddress, fields } = helpdesk;
  const never = [...page.exclude, ...helpdesk.excludeAddresses];
  const neverInPage = [...never, ...ownAddresses(helpdesk, sources)];
  const lists = Object.entries({ pageId, noAddress, hiddenAddress, ...fields });
  const tryOut = (strategy: Strategy) =>
    tryStrategy(strategy, sources, isAnswered(strategy) ? never : neverInPage);
  return {
    idLength: place.id.length,
    scope: helpdesk.scope.findIndex(
      (part) => findScope({ ...helpdesk, scope: [part] }, page.document, place.captures) !== null,
    ),
    counts: sources.counts,
    tries: Object.fromEntries(lists.map(([name, list = []]) => [name, list.map(tryOut)])),
  };
}

/** What a strategy gives; where that is nothing, what would have to be different for it to give something. */
function tryStrategy(strategy: Strategy, sources: FieldSources, never: readonly string[]): Try {
  if (waits(strategy, sources)) return 'waits';
  const values = strategyValues(strategy, sources);
  if (values.length > 0) return values.slice(0, DESCRIBED).map((value) => shapeOf(value, never));
  const asThisTicket = { ...sources, counts: true };
  const gives = (other: object, from: FieldSources) =>
    strategyValues({ ...strategy, ...other }, from).length > 0;
  if (gives({}, asThisTicket)) return 'stale';
  if (gives({}, { ...asThisTicket, exclude: [] })) return 'excluded';
  if (gives({ visible: false }, asThisTicket)) return 'invisible';
  return gives({ match: undefined }, asThisTicket) ? 'unmatched' : 'nothing';
}

function shapeOf(value: string, never: readonly string[]): Shape {
  const text = fieldText(value);
  const address = parseAddress(text);
  if (address === null) return [/^\d+$/.test(text) ? 'number' : 'text', text.length];
  return [isExcludedAddress(address, never) ? 'excluded' : 'address', address.length];
}
