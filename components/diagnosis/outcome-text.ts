import type { Helpdesk, Strategy } from '../../lib/helpdesks/helpdesk.ts';
import type { PageTrace, RequestTrace, Shape, Try } from '../../lib/helpdesks/page-trace.ts';
import { durationText } from './duration-text.ts';

/** What a strategy came to, in words. */
export function outcomeText(strategy: Strategy, outcome: Try, helpdesk: Helpdesk, page: PageTrace): string {
  if (Array.isArray(outcome)) return shapesText(outcome);
  switch (outcome) {
    case 'waits':
      return 'its request is under way';
    case 'stale':
      return 'there, but the page does not show this ticket yet';
    case 'excluded':
      return 'in a part of the page that never counts';
    case 'invisible':
      return 'there, but not visible';
    case 'unmatched':
      return 'there, but it does not match';
    case 'nothing':
      return nothingText(strategy, helpdesk, page);
  }
}

/** Values as far as a report may tell them. */
export function shapesText(shapes: readonly Shape[]): string {
  const [first] = shapes;
  if (first !== undefined && shapes.length === 1) return shapeText(first);
  return `${shapes.length} values: ${shapes.map(shapeText).join('; ')}`;
}

/** How a request went. */
export function requestText({ state, status, ms }: RequestTrace): string {
  const took = ms === undefined ? '' : ` in ${durationText(ms)}`;
  switch (state) {
    case 'not-sent':
      return 'not sent';
    case 'under-way':
      return 'under way';
    case 'json':
    case 'html':
      return `answered with ${state.toUpperCase()}${took}`;
    case 'signed-out':
      return `refused${took}: a login page, a redirect or HTTP 401`;
    case 'failed':
      return status === 0 || status === undefined
        ? `no answer${took}: network, timeout or an answer that cannot be read`
        : `failed with HTTP ${status}${took}`;
  }
}

function shapeText([kind, length]: Shape): string {
  const characters = `${length} ${length === 1 ? 'character' : 'characters'}`;
  return kind === 'excluded' ? `address, ${characters}, excluded` : `${kind}, ${characters}`;
}

function nothingText(strategy: Strategy, { scope }: Helpdesk, page: PageTrace): string {
  switch (strategy.from) {
    case 'json':
    case 'html': {
      const request = page.requests[strategy.request];
      const answered = request?.state === 'json' || request?.state === 'html';
      if (request === undefined || !answered) return `its request: ${requestText(request ?? NOT_SENT)}`;
      return 'the answer does not have it';
    }
    case 'dom':
      return !strategy.anywhere && scope.length > 0 && page.scope < 0
        ? 'its part of the page is not there yet'
        : 'nothing there';
    case 'setting':
      return 'not set';
    default:
      return 'nothing there';
  }
}

const NOT_SENT: RequestTrace = { state: 'not-sent' };
