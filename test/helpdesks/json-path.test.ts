import { describe, expect, test } from 'vitest';
import type { Step } from '../../lib/helpdesks/helpdesk.ts';
import { jsonValues } from '../../lib/helpdesks/json-path.ts';

const ANSWER = {
  ticket: { id: 35, requester_id: 7, tags: ['vip', 'late'], open: true, nothing: null, empty: '' },
  users: [
    { id: 3, email: 'agent@desk.example' },
    { id: '7', email: 'jan@company.cz', groups: [] },
    { id: 9, email: null },
    { id: 10, email: {} },
    null,
  ],
  assets: {
    User: { 7: { email: 'jan@company.cz' } },
    Ticket: { 3: { title: 'Late', customer_id: 7 } },
    Article: { 20: { by: 'Customer' }, 3: { by: 'Agent' }, 100: { by: 'System' }, 101: {} },
  },
  comments: [{ author: 1 }, { author: 2 }, { author: 3 }],
  notes: [
    { by: 9, public: false },
    { by: 7, public: true },
    { by: 3, public: true },
  ],
  copies: [3, 7, 42],
};

describe('steps through an answer', () => {
  test.each<[string, Step[], string[]]>([
    ['a key', ['ticket', 'id'], ['35']],
    ['a key that is not there', ['ticket', 'gone', 'deeper'], []],
    ['a truth', ['ticket', 'open'], ['true']],
    ['null is no value', ['ticket', 'nothing'], []],
    ['an object is no value', ['ticket'], []],
    ['a list is no value until its entries are taken', ['ticket', 'tags'], []],
    ['all entries', ['ticket', 'tags', { pick: 'all' }], ['vip', 'late']],
    ['an index', ['comments', 1, 'author'], ['2']],
    ['an index from the end', ['comments', -1, 'author'], ['3']],
    ['an index beyond the end', ['comments', 9, 'author'], []],
    ['the last', ['comments', { pick: 'last' }, 'author'], ['3']],
    [
      'a join by id, whatever type the ids have',
      ['users', { where: 'id', at: ['ticket', 'requester_id'] }, 'email'],
      ['jan@company.cz'],
    ],
    ['a join by what is not there', ['users', { where: 'id', at: ['ticket', 'gone'] }, 'email'], []],
    [
      'a join by something filled in',
      ['users', { where: 'id', is: '{id}' }, 'email'],
      ['agent@desk.example'],
    ],
    ['all but what is filled in', ['users', { where: 'id', not: '{id}' }, 'email'], ['jan@company.cz']],
    [
      'a join by what a filter left',
      [
        'users',
        { where: 'id', at: ['notes', { where: 'public', is: true }, { pick: 'first' }, 'by'] },
        'email',
      ],
      ['jan@company.cz'],
    ],
    [
      'a join by several ids',
      ['users', { where: 'id', at: ['copies', { pick: 'all' }] }, 'email'],
      ['agent@desk.example', 'jan@company.cz'],
    ],
    ['a join by something that has no value', ['users', { where: 'id', is: '{other}' }, 'email'], []],
    ['a number', ['users', { where: 'id', is: 3 }, 'email'], ['agent@desk.example']],
    ['those that hold something', ['users', { filled: 'email' }, 'id'], ['3', '7']],
    ['those that hold nothing', ['users', { empty: 'email' }, 'id'], ['9', '10']],
    ['several keys, in their order', ['ticket', { keys: ['open', 'gone', 'id'] }], ['true', '35']],
    ['an empty list is nothing', ['users', { where: 'id', is: '7' }, { empty: 'groups' }, 'id'], ['7']],
    [
      'an object under an id',
      ['assets', 'User', { underId: ['ticket', 'requester_id'] }, 'email'],
      ['jan@company.cz'],
    ],
    [
      'an object under the id of what a filter left',
      [
        'assets',
        'User',
        { underId: ['notes', { where: 'public', is: true }, { pick: 'first' }, 'by'] },
        'email',
      ],
      ['jan@company.cz'],
    ],
    ['a key that is filled in', ['assets', 'Ticket', '{id}', 'title'], ['Late']],
    ['a key that has no value to be filled in', ['assets', 'Ticket', '{other}', 'title'], []],
    [
      'an object under an id that stands under another',
      ['assets', 'User', { underId: ['assets', 'Ticket', '{id}', 'customer_id'] }, 'email'],
      ['jan@company.cz'],
    ],
    [
      "a map's entries by their ids",
      ['assets', 'Article', { values: 'byId' }, 'by'],
      ['Agent', 'Customer', 'System'],
    ],
    ['a list is no map', ['comments', { values: 'byId' }], []],
    [
      'all but those of one kind, and those of none',
      ['assets', 'Article', { values: 'byId' }, { where: 'by', not: 'System' }, { pick: 'last' }, 'by'],
      ['Customer'],
    ],
  ])('%s', (_, path, values) => {
    expect(jsonValues(ANSWER, path, { id: '3' })).toEqual(values);
  });

  test.each(['__proto__', 'constructor', 'toString', 'length'])('%s is no key of an answer', (key) => {
    expect(jsonValues({ a: [1] }, [key], {})).toEqual([]);
    expect(jsonValues({ a: [1] }, ['a', key], {})).toEqual([]);
    expect(jsonValues({ a: [1] }, [key, 'name'], {})).toEqual([]);
  });

  test('an own key of that name is', () => {
    expect(jsonValues(JSON.parse('{"__proto__": {"x": 1}}'), ['__proto__', 'x'], {})).toEqual(['1']);
  });

  test.each([null, [], 'text', 42, true])('an answer that is %j has no values below it', (answer) => {
    expect(jsonValues(answer, ['a', { pick: 'all' }, { where: 'b', is: 'c' }, 0], {})).toEqual([]);
  });
});
