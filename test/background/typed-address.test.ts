import { expect, test } from 'vitest';
import type { TabRecord } from '../../entrypoints/background/tab-records.ts';
import { isInView } from '../../entrypoints/background/typed-address.ts';

const record: TabRecord = {
  tab: 1,
  origin: 'https://help.example',
  sequence: 8,
  view: { state: 'ticket', ticket: { id: '12', customer: { state: 'not-yet' } } },
  sidebarFrame: 2,
  typed: null,
  heardAt: [],
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
