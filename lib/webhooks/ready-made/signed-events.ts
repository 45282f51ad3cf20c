import type { ReadyMade } from './ready-made.ts';

/** Every change and every reply, whole, for a service of the team's own that verifies signatures of Standard Webhooks. */
export const signedEvents: ReadyMade = {
  id: 'signed-events',
  name: 'readyMadeRules.signed.name',
  description: 'readyMadeRules.signed.description',
  rule: () => ({
    events: ['ticket.first_seen', 'ticket.changed', 'reply.received', 'reply.sent'],
    retry: 'standard-webhooks',
    request: {
      method: 'POST',
      url: 'https://hooks.example.com/deskside',
      format: 'json',
      sign: true,
      body: `{
  "type": {event},
  "timestamp": {event_time},
  "data": {
    "id": {event_id},
    "count": {event_count},
    "rule": {rule},
    "workspace": {workspace_id},
    "helpdesk": { "id": {helpdesk}, "origin": {helpdesk_origin}, "agent": {agent} },
    "ticket": {
      "id": {ticket_id},
      "number": {ticket_number},
      "parent": {parent_ticket_id},
      "link": {link_staff},
      "subject": {subject},
      "status": {status},
      "priority": {priority},
      "tags": {tags},
      "assignee": {assignee},
      "created_at": {created_at},
      "updated_at": {updated_at}
    },
    "customer": { "email": {email}, "name": {customer_name} },
    "last_reply": { "id": {reply_id}, "from": {reply_from}, "author": {reply_author}, "at": {reply_at} },
    "changes": {changes}
  }
}`,
    },
  }),
};
