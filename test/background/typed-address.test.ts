import { expect, test } from 'vitest';
import type { TabRecord } from '../../entrypoints/background/tab-records.ts';
import { isInView, typedFor } from '../../entrypoints/background/typed-address.ts';
import { typedAddresses } from '../../lib/store/typed-addresses.ts';

const record: TabRecord = {
  tab: 1,
  origin: 'https://help.example',
  sequence: 8,
  validSince: 1,
  view: { state: 'ticket', ticket: { id: '12', customer: { state: 'not-yet' } } },
  sidebarFrame: 2,
  typed: null,
  settled: false,
  answered: [],
  heardAt: [],
  greetedAt: [],
  number: 0,
  seenAt: 0,
  left: [],
};
const listed: TabRecord = { ...record, view: { state: 'no-ticket' } };

test.each([
  ['the same ticket', record, { sequence: 8, ticket: '12' }, true],
  ['the same ticket, read anew since', record, { sequence: 7, ticket: '12' }, true],
  ['another ticket, which the agent has just left', record, { sequence: 7, ticket: '11' }, false],
  ['a list, where a ticket was', listed, { sequence: 7, ticket: '12' }, false],
  ['a page without a ticket', listed, { sequence: 8, ticket: null }, true],
  ['another page without a ticket', listed, { sequence: 7, ticket: null }, false],
])('an address typed for %s', (_, tab, seen, taken) => {
  expect(isInView(tab, seen)).toBe(taken);
});

const BROKEN = { typed: typedAddresses({ use: async (otherwise) => otherwise }) };

test.each<[string, TabRecord['typed'], string | null]>([
  ['is shown there', { ticket: '12', email: 'ana@example.com' }, 'ana@example.com'],
  ['is not shown on another ticket', { ticket: '11', email: 'ana@example.com' }, null],
  ['is gone when it was taken back', { ticket: '12', email: null }, null],
])('with a broken cache what was typed for a ticket %s', async (_, typed, shown) => {
  expect(await typedFor(BROKEN, { ...record, typed })).toBe(shown);
});

test('what was typed on a page without a ticket is shown on no ticket', async () => {
  const typed = { ticket: null, email: 'ana@example.com' };
  expect(await typedFor(BROKEN, { ...listed, typed })).toBe('ana@example.com');
  expect(await typedFor(BROKEN, { ...record, typed })).toBeNull();
});
