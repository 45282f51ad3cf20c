import { expect, test } from 'vitest';
import { nearestName } from '../../lib/lookup/nearest-name.ts';

const KNOWN = ['email', 'ticket_id', 'ticket_number', 'status', 'tags'] as const;

test.each([
  ['mail', 'email'],
  ['emial', 'email'],
  ['stauts', 'status'],
  ['e-mail', 'email'],
  ['EMAIL', 'email'],
  ['ticket', 'ticket_id'],
  ['ticketnumber', 'ticket_number'],
  ['tag', 'tags'],
  ['state', 'status'],
  ['phone', null],
  ['', null],
])('%s is near %j', (typed, name) => expect(nearestName(typed, KNOWN)).toBe(name));

test.each([
  ['nmae', ['name', 'data'], 'name'],
  ['upcas', ['upcase', 'downcase', 'update'], 'upcase'],
  ['customerName', ['customer', 'customer_name', 'name'], 'customer_name'],
  ['EMAIL', ['email'], 'email'],
  ['invocies', ['invoices', 'invoice'], 'invoices'],
  ['id', ['ic', 'name'], 'ic'],
  ['x', ['name', 'plan'], null],
  ['total', ['plan', 'since'], null],
  ['anything', [], null],
])('%s among %j is %s', (typed, known, nearest) => expect(nearestName(typed, known)).toBe(nearest));
