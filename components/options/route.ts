import type { DeliveryState } from '../../lib/webhooks/delivery.ts';

/** Where in the options page somebody is. A connector's `id` is `null` while it is being added. */
export type Route =
  | { page: 'connectors' }
  | { page: 'connector'; id: string | null; tab: 'settings' | 'log' }
  | { page: 'helpdesks'; add: string | null }
  /** One site that is switched on. */
  | { page: 'site'; origin: string }
  /** The webhook rules. */
  | { page: 'webhooks' }
  /** One of them; `null` while it is being added, perhaps from one that is ready-made. */
  | { page: 'webhook'; id: string | null; from: string | null }
  /** One of the agent's own helpdesks, as JSON; `null` while it is being added. */
  | { page: 'own-helpdesk'; id: string | null }
  /** What webhook rules have sent: of one rule, in one state, or (`null`) all. */
  | { page: 'deliveries'; rule: string | null; state: DeliveryState['is'] | null }
  /** My layer as a file. */
  | { page: 'config' }
  /** What is in force in this browser, and where it comes from. */
  | { page: 'browser' }
  | { page: 'privacy' }
  | { page: 'help' };

/** Reads a location hash: `#connectors/crm/log`, `#helpdesks/edit/https%3A%2F%2Fdesk.example`. Anything unknown is the list of connectors. */
export function routeOf(hash: string): Route {
  const [page, first, second] = hash.replace(/^#\/?/, '').split('/').map(decoded);
  switch (page) {
    case 'helpdesks':
      if (first === 'own') return { page: 'own-helpdesk', id: second === 'new' ? null : (second ?? '') };
      if (first === 'edit') return { page: 'site', origin: second ?? '' };
      return { page, add: first === 'add' ? (second ?? '') : null };
    case 'webhooks':
      return first === undefined || first === '' ? { page } : webhookRoute(first, second);
    case 'deliveries':
      return { page, rule: first === undefined || first === '' ? null : first, state: stateOf(second) };
    case 'config':
    case 'browser':
    case 'privacy':
    case 'help':
      return { page };
    case 'connectors':
      return first === undefined || first === '' ? { page } : connectorRoute(first, second);
    default:
      return { page: 'connectors' };
  }
}

/** The hash that `routeOf` reads as this route. */
export function hashOf(route: Route): string {
  switch (route.page) {
    case 'connector':
      return `#connectors/${encodeURIComponent(route.id ?? 'new')}${route.tab === 'log' ? '/log' : ''}`;
    case 'webhook':
      if (route.id !== null) return `#webhooks/${encodeURIComponent(route.id)}`;
      return `#webhooks/new${route.from === null ? '' : `/${encodeURIComponent(route.from)}`}`;
    case 'helpdesks':
      return route.add === null ? '#helpdesks' : `#helpdesks/add/${encodeURIComponent(route.add)}`;
    case 'own-helpdesk':
      return `#helpdesks/own/${encodeURIComponent(route.id ?? 'new')}`;
    case 'site':
      return `#helpdesks/edit/${encodeURIComponent(route.origin)}`;
    case 'deliveries':
      return ['#deliveries', encodeURIComponent(route.rule ?? ''), route.state ?? '']
        .join('/')
        .replace(/\/+$/, '');
    default:
      return `#${route.page}`;
  }
}

function connectorRoute(id: string, tab: string | undefined): Route {
  if (id === 'new') return { page: 'connector', id: null, tab: 'settings' };
  return { page: 'connector', id, tab: tab === 'log' ? 'log' : 'settings' };
}

function webhookRoute(id: string, from: string | undefined): Route {
  return id === 'new'
    ? { page: 'webhook', id: null, from: from ?? null }
    : { page: 'webhook', id, from: null };
}

function stateOf(part: string | undefined): DeliveryState['is'] | null {
  switch (part) {
    case 'waiting':
    case 'delivered':
    case 'failed':
    case 'skipped':
      return part;
    default:
      return null;
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
