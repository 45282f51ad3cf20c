import { expect, test } from 'vitest';
import type { SeenTicket } from '../../lib/webhooks/happening.ts';
import { replySide } from '../../lib/webhooks/reply-side.ts';

const TICKET: SeenTicket = {
  id: '1',
  email: 'jan@company.cz',
  name: 'Jan Novák',
  others: ['eva@company.cz'],
};

test.each<[string, { [K in keyof SeenTicket]?: SeenTicket[K] | undefined }, 'customer' | 'agent' | null]>([
  ['the customer’s address', { lastReply: { author: 'Jan@Company.cz' } }, 'customer'],
  ['a name and the customer’s address', { lastReply: { author: 'J. N. <jan@company.cz>' } }, 'customer'],
  ['another address of the ticket', { lastReply: { author: 'Eva <eva@company.cz>' } }, 'customer'],
  ['the customer’s name', { lastReply: { author: ' jan novák ' } }, 'customer'],
  ['an address of nobody on the ticket', { lastReply: { author: 'petra@desk.example' } }, 'agent'],
  ['the name of somebody else', { lastReply: { author: 'Petra' } }, 'agent'],
  [
    'an agent whose name is before the team’s address',
    { lastReply: { author: 'Petra <it@desk.cz>' } },
    'agent',
  ],
  ['a customer who is called Agent', { name: 'Agent', lastReply: { author: 'Agent' } }, 'customer'],
  ['a name, where the customer has none', { name: undefined, lastReply: { author: 'Jan Novák' } }, null],
  ['the agent’s own name', { name: undefined, agent: 'Petra', lastReply: { author: 'petra' } }, 'agent'],
  ['nobody', { lastReply: { id: '7' } }, null],
  ['no reply', {}, null],
  ['what the helpdesk says, first', { lastReply: { side: 'agent', author: 'jan@company.cz' } }, 'agent'],
])('a reply by %s', (_, change, side) => {
  expect(replySide({ ...TICKET, ...change } as SeenTicket)).toBe(side);
});
