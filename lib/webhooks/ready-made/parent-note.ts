import { t } from '../../i18n.ts';
import { bodyText } from './body-text.ts';
import type { ReadyMade } from './ready-made.ts';

/** An internal note on the parent ticket when the customer has replied in the ticket below it. */
export const parentNote: ReadyMade = {
  id: 'parent-note',
  name: 'readyMadeRules.parentNote.name',
  description: 'readyMadeRules.parentNote.description',
  rule: () => ({
    events: ['reply.received'],
    when: { groups: [{ conditions: [{ of: 'reply_author', is: 'is', value: 'customer' }] }] },
    request: {
      method: 'POST',
      url: 'https://acme.eddydesk.com/api/v2/tickets/{parent_ticket_id}/comments/',
      format: 'json',
      body: bodyText({
        text: t('readyMadeRules.parentNote.text', {
          customer: '{customer_name|html}',
          ticket: '{ticket_number|html}',
          link: '{link_staff|html}',
        }),
      }),
      authorisation: { type: 'basic', username: 'sam@acme.example' },
    },
  }),
};
