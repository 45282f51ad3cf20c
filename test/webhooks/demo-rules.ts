import { type Rule, ruleSchema } from '../../lib/webhooks/rule.ts';

/** One rule of each format, with each kind of authorisation, and a button: what the browser test's organisation sends to a receiver. */
export function demoRules(receiver: string): Rule[] {
  const rules: unknown[] = [
    {
      id: 'opened',
      name: 'Opened, as JSON',
      events: ['ticket.first_seen', 'ticket.opened'],
      request: {
        url: `${receiver}/json/{ticket_id}/{subject}?from={email}&again={secret.hook}`,
        body: '{"id":"{event_id}","event":"{event}","subject":"{subject}","from":{customer_name},"tags":{tags},"parent":{parent_ticket_id}}',
        headers: [{ name: 'X-Hook', value: 'hook {secret.hook}' }],
        sign: true,
      },
    },
    {
      id: 'changed',
      name: 'Changed, as XML',
      events: ['ticket.changed'],
      fields: ['status'],
      request: {
        method: 'PUT',
        url: `${receiver}/xml`,
        format: 'xml',
        body: '<change ticket="{ticket_id}" subject="{subject}"><from>{old_value}</from><to>{new_value}</to><what>{subject}</what></change>',
        authorisation: { type: 'basic', username: 'deskside' },
        sign: true,
      },
    },
    {
      id: 'replied',
      name: 'Replied, as a form',
      events: ['reply.received'],
      when: { groups: [{ conditions: [{ of: 'reply_author', is: 'is', value: 'customer' }] }] },
      request: {
        url: `${receiver}/form`,
        format: 'form',
        body: 'author={reply_author}&subject={subject}&reply={reply_id}&key={secret.hook}',
        authorisation: { type: 'api-key', header: 'X-Api-Key' },
      },
    },
    {
      id: 'found',
      name: 'Found, as a query',
      events: ['customer.found'],
      when: {
        groups: [
          {
            conditions: [
              { of: 'answer', connector: 'crm', path: 'fields.Plan', is: 'contains', value: 'Business' },
            ],
          },
        ],
      },
      request: {
        method: 'GET',
        url: `${receiver}/query`,
        format: 'form',
        body: 'connector={connector}&plan={answer.crm.fields.Plan}&subject={subject}',
        authorisation: { type: 'bearer' },
      },
    },
    {
      id: 'billing',
      name: 'To billing',
      events: ['action'],
      button: { label: 'Send to billing', confirm: 'Send this ticket to billing?' },
      request: {
        method: 'PATCH',
        url: `${receiver}/button/{ticket_id}`,
        body: '{"agent":"{agent}","link":"{link_staff}"}',
      },
    },
  ];
  return rules.map((rule) => ruleSchema.parse(rule));
}

/** What they name, to enter: by rule, then by name. */
export const demoSecrets = {
  opened: {
    hook: 'h00k/ä&"<x>?#%2F',
    signing: 'whsec_Zmlyc3Qtc2lnbmluZy1zZWNyZXQtb2YtdGhlLWRlbW8=',
    signing_next: 'whsec_bmV4dC1zaWduaW5nLXNlY3JldC1vZi10aGUtZGVtbyE=',
  },
  changed: { password: 'p:w ž', signing: 'whsec_Y2hhbmdlZC1zaWduaW5nLXNlY3JldC1vZi1kZW1v' },
  replied: { hook: 'a&b=c', key: 'key-77' },
  found: { token: 'token-88' },
} as const;
