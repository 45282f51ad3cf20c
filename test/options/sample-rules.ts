import { type Rule, ruleSchema } from '../../lib/webhooks/rule.ts';

type Input = Parameters<typeof ruleSchema.parse>[0];

/** A rule of this name that sends to `https://ID.example.com`, and whatever else is said. */
export function rule(id: string, name: string, rest: object = {}): Rule {
  const base: Input = {
    id,
    name,
    events: ['ticket.first_seen'],
    request: { url: `https://${id}.example.com/hooks/{ticket_id}`, body: '{"ticket": {ticket_id}}' },
    ...rest,
  };
  return ruleSchema.parse(base);
}

export const CHAT = rule('chat', 'Tell the team about urgent tickets', {
  when: {
    match: 'all',
    groups: [{ match: 'all', conditions: [{ of: 'priority', is: 'is', value: 'urgent' }] }],
  },
  request: {
    url: 'https://chat.example.com/rooms/support?token={secret.token}',
    body: '{\n  "text": "Urgent: {subject}",\n  "link": {link_staff}\n}\n',
  },
});

export const ESCALATE = rule('escalate', 'Escalate to the developers', {
  events: ['action'],
  button: { label: 'Escalate', confirm: 'Send this ticket to the developers?' },
  request: {
    url: 'https://bugs.example.com/api/issues',
    body: '{"title": {subject}, "plan": {answer.crm.badge}}',
    headers: [{ name: 'X-Source', value: 'deskside/{agent}' }],
    authorisation: { type: 'bearer' },
    sign: true,
  },
});

export const NOTE = rule('note', 'Internal note to the parent ticket', {
  enabled: false,
  events: ['reply.received', 'ticket.changed'],
  fields: ['status'],
  request: {
    url: 'https://tickets.example.com/api/v2/tickets/{parent_ticket_id}/comments',
    body: '{"body": "Reply in {ticket_number}"}',
    authorisation: { type: 'basic', username: 'api' },
  },
});
