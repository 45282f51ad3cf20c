import { t } from '../../i18n.ts';
import { bodyText } from './body-text.ts';
import type { ReadyMade } from './ready-made.ts';

/** A message in Telegram when an urgent request comes in, after the bot API's `sendMessage`. Nobody is told of old ones that an agent opens here for the first time, where the helpdesk says how old they are. */
export const telegramUrgent: ReadyMade = {
  id: 'telegram-urgent',
  name: 'readyMadeRules.telegram.name',
  description: 'readyMadeRules.telegram.description',
  rule: () => ({
    events: ['ticket.first_seen'],
    when: {
      groups: [
        { conditions: [{ of: 'priority', is: 'is', value: 'urgent' }] },
        {
          match: 'any',
          conditions: [
            { of: 'age_hours', is: 'less', value: '24' },
            { of: 'age_hours', is: 'empty' },
          ],
        },
      ],
    },
    request: {
      method: 'POST',
      url: 'https://api.telegram.org/bot{secret.bot_token}/sendMessage',
      format: 'json',
      body: bodyText({
        parse_mode: 'html',
        chat_id: '123456789',
        text: `<b>{subject|html}</b>\n{customer_name|html} {email|html}\n${t('readyMadeRules.telegram.link', { link: '{link_staff|html}' })}`,
      }),
    },
  }),
};
