import { t } from '../../i18n.ts';
import type { ReadyMade } from './ready-made.ts';

/** A button beside the ticket that hands it to another product's form endpoint. */
export const callButton: ReadyMade = {
  id: 'call-button',
  name: 'readyMadeRules.button.name',
  description: 'readyMadeRules.button.description',
  rule: () => ({
    events: ['action'],
    button: { label: t('readyMadeRules.button.label'), confirm: t('readyMadeRules.button.confirm') },
    request: {
      method: 'POST',
      url: 'https://phone.example.com/callbacks',
      format: 'form',
      body: 'ticket={ticket_id}&customer={customer_name}&email={email}&asked_by={agent}',
      authorisation: { type: 'bearer' },
    },
  }),
};
