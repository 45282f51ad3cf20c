import { type SidebarState, timed } from './fake-port.ts';
import { ana, crm, customer, facts } from './samples.ts';

const ACTIONS: NonNullable<SidebarState['actions']> = [
  { rule: 'call', label: 'Order a call-back' },
  {
    rule: 'refund',
    label: 'Refund',
    confirm: 'Refund the last invoice of Ana Rivera? This cannot be undone.',
  },
  { rule: 'escalate', label: 'Escalate to second level' },
];

/** The buttons of rules, and what became of a press. */
export const ACTION_STATES: Record<string, SidebarState> = {
  actions: {
    ticket: customer,
    panels: [crm],
    cached: { crm: timed(ana, 250) },
    actions: ACTIONS,
  },
  'action-asks': { ticket: customer, panels: [crm], actions: ACTIONS, press: '[data-rule="refund"]' },
  'action-under-way': { ticket: customer, panels: [crm], actions: ACTIONS, press: '[data-rule="call"]' },
  'action-done': {
    ticket: customer,
    panels: [crm],
    cached: { crm: timed(ana, 250) },
    actions: ACTIONS,
    press: '[data-rule="call"]',
    pressReply: { state: 'delivered', text: '“Order a call-back”: The endpoint accepted it (HTTP 202).' },
  },
  'action-waits': {
    ticket: { state: 'no-address', ticket: facts, name: 'Ana Rivera' },
    panels: [crm],
    actions: ACTIONS,
    press: '[data-rule="call"]',
    pressReply: {
      state: 'waiting',
      text: '“Order a call-back” is not delivered yet. Deskside sends it again by itself. The endpoint failed. The endpoint’s owner can mend this.',
    },
  },
  'action-failed': {
    ticket: customer,
    panels: [crm],
    cached: { crm: timed(ana, 250) },
    actions: ACTIONS,
    press: '[data-rule="call"]',
    pressReply: {
      state: 'failed',
      text: '“Order a call-back” is not delivered. The endpoint says that it is gone for good, so the rule was stopped.',
    },
  },
};
