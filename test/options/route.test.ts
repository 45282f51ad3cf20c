import { describe, expect, test } from 'vitest';
import { hashOf, type Route, routeOf } from '../../components/options/route.ts';

const ROUTES: [hash: string, route: Route][] = [
  ['#connectors', { page: 'connectors' }],
  ['#connectors/new', { page: 'connector', id: null, tab: 'settings' }],
  ['#connectors/crm', { page: 'connector', id: 'crm', tab: 'settings' }],
  ['#connectors/crm/log', { page: 'connector', id: 'crm', tab: 'log' }],
  ['#helpdesks', { page: 'helpdesks', add: null }],
  ['#helpdesks/add/https%3A%2F%2Fdesk.example', { page: 'helpdesks', add: 'https://desk.example' }],
  ['#helpdesks/edit/https%3A%2F%2Fdesk.example', { page: 'site', origin: 'https://desk.example' }],
  ['#deliveries', { page: 'deliveries', rule: null, state: null }],
  ['#deliveries/note', { page: 'deliveries', rule: 'note', state: null }],
  ['#deliveries//failed', { page: 'deliveries', rule: null, state: 'failed' }],
  ['#deliveries/note/waiting', { page: 'deliveries', rule: 'note', state: 'waiting' }],
  ['#privacy', { page: 'privacy' }],
  ['#help', { page: 'help' }],
];

describe('addresses in the options page', () => {
  test.each(ROUTES)('%s leads there and back', (hash, route) => {
    expect(routeOf(hash)).toEqual(route);
    expect(hashOf(route)).toBe(hash);
  });

  test.each(['', '#', '#nowhere', '#connectors/', '#/connectors'])('“%s” is the list', (hash) => {
    expect(routeOf(hash)).toEqual({ page: 'connectors' });
  });

  test('a state that there is none of is all of them', () => {
    expect(routeOf('#deliveries/note/lost')).toEqual({ page: 'deliveries', rule: 'note', state: null });
  });

  test('a broken escape is taken as it stands', () => {
    expect(routeOf('#helpdesks/add/100%')).toEqual({ page: 'helpdesks', add: '100%' });
  });
});
