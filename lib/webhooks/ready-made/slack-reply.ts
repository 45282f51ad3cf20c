import { t } from '../../i18n.ts';
import { bodyText } from './body-text.ts';
import type { ReadyMade } from './ready-made.ts';

/** A message in a Slack channel when a customer replies. Values stand in plain text, which Slack does not read as its markup. */
export const slackReply: ReadyMade = {
  id: 'slack-reply',
  name: 'readyMadeRules.slack.name',
  description: 'readyMadeRules.slack.description',
  rule: () => ({
    events: ['reply.received'],
    request: {
      method: 'POST',
      url: 'https://hooks.slack.com/services/T00000000/B00000000/{secret.webhook}',
      format: 'json',
      body: bodyText({
        text: t('readyMadeRules.slack.text', { ticket: '{ticket_number}' }),
        blocks: [
          { type: 'section', text: plain('{customer_name} {email}\n{ticket_number}: {subject}') },
          {
            type: 'actions',
            elements: [{ type: 'button', text: plain(t('readyMadeRules.slack.open')), url: '{link_staff}' }],
          },
        ],
      }),
    },
  }),
};

function plain(text: string) {
  return { type: 'plain_text', text };
}
