import { type Helpdesk, type HelpdeskDescription, helpdeskSchema } from '../../lib/helpdesks/helpdesk.ts';

/** A description for one test: tickets at `/t/{id}`, a customer in `.customer`, and what the test is about. */
export function describeDesk(change: Partial<HelpdeskDescription> = {}): Helpdesk {
  return helpdeskSchema.parse({
    id: 'desk',
    name: 'Desk',
    ticket: [{ in: 'path', pattern: '/t/(?<id>[^/]+)$' }],
    notTicket: [{ in: 'path', pattern: '/t/new$', new: true }],
    fields: { email: [{ from: 'dom', select: '.customer' }] },
    ...change,
  } satisfies HelpdeskDescription);
}
