import { PRIORITIES, type Requester, STATUSES } from './app/ticket.ts';
import { agentOf, requesterOf } from './data.ts';
import type { TicketStore } from './ticket-store.ts';
import { detailsOf, viewFor } from './view-for.ts';

/** A request to the desk's API, its body already parsed. */
export interface ApiRequest {
  method: string;
  url: URL;
  body: Record<string, unknown>;
}

/** Answers one request of the app: what is sent back as JSON, or `null` where there is no such thing. Throws on a value the desk does not know. */
export function answerApi(store: TicketStore, { method, url, body }: ApiRequest): object | null {
  const [, collection, id, part] = url.pathname.slice(1).split('/');
  if (method === 'GET' && collection === 'view')
    return viewFor(store, new URL(url.searchParams.get('at') ?? '/', url));
  if (collection !== 'tickets') return null;
  if (method === 'POST' && id === undefined) return create(store, body);
  const ticket = store.get(Number(id));
  if (ticket === undefined) return null;
  switch (`${method} ${part ?? ''}`) {
    case 'GET details':
      return detailsOf(store, ticket);
    case 'POST replies':
      store.addMessage(ticket.id, text(body, 'text'), 'agent');
      store.change(ticket.id, changes(body));
      return { id: ticket.id };
    case 'PATCH ':
      store.change(ticket.id, changes(body));
      return { id: ticket.id };
    default:
      return null;
  }
}

function create(store: TicketStore, body: ApiRequest['body']): { id: number } {
  const email = text(body, 'email');
  const requester: Requester = { id: `new-${store.all().length}`, name: text(body, 'name') };
  const ticket = store.create(
    email === '' ? requester : { ...requester, email },
    text(body, 'subject'),
    text(body, 'text'),
  );
  return { id: ticket.id };
}

function changes(body: ApiRequest['body']): Parameters<TicketStore['change']>[1] {
  const status = STATUSES.find((candidate) => candidate === body['status']);
  const priority = PRIORITIES.find((candidate) => candidate === body['priority']);
  const { assignee, requester } = body;
  return {
    ...(status === undefined ? {} : { status }),
    ...(priority === undefined ? {} : { priority }),
    ...(typeof assignee === 'string' ? { assignee: assignee === '' ? null : agentOf(assignee) } : {}),
    ...(typeof requester === 'string' ? { requester: requesterOf(requester) } : {}),
  };
}

function text(body: ApiRequest['body'], field: string): string {
  const value = body[field];
  return typeof value === 'string' ? value.trim() : '';
}
