import type { ReadyMade } from './ready-made.ts';

/** A button beside the ticket that hands it to another product's form endpoint. */
export const callButton: ReadyMade = {
  id: 'call-button',
  name: 'readyMadeRules.button.name',
  description: 'readyMadeRules.button.description',
  rule: {
    events: ['action'],
    button: { label: 'Call back', confirm: 'Ask the phone team to call this customer?' },
    request: {
      method: 'POST',
      url: 'https://phone.example.com/callbacks',
      format: 'form',
      body: 'ticket={ticket_id}&customer={customer_name}&email={email}&asked_by={agent}',
      authorisation: { type: 'bearer' },
    },
  },
};
