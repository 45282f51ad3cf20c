import { type Connector, connectorSchema } from '../../lib/lookup/connector.ts';
import type { About } from '../../lib/lookup/dialect.ts';

/** A connector with everything at its default but for `changes`. */
export function connector(changes: Partial<Connector> = {}): Connector {
  return {
    ...connectorSchema.parse({ id: 'crm', name: 'CRM', endpoint: 'https://crm.example.com/lookup' }),
    ...changes,
  };
}

/** Ticket 4711 of ana@example.com on a Zendesk, but for `changes`. */
export function about(changes: Partial<About> = {}): About {
  return {
    email: 'ana@example.com',
    others: [],
    ticket: { id: '4711', subject: 'Where is my order?', agent: 'sam@desk.example' },
    helpdesk: { id: 'zendesk', origin: 'https://acme.zendesk.com' },
    workspace: 'acme',
    ...changes,
  };
}
