import { expect, test } from 'vitest';
import { isSamePerson, whoSends } from '../../lib/webhooks/who-sends.ts';
import { ticket } from './samples.ts';

test.each([
  ['yes', { who: 'everyone' }, {}, []],
  ['yes', { who: 'flag', flag: 'night' }, {}, ['day', 'night']],
  ['no', { who: 'flag', flag: 'night' }, {}, ['day']],
  ['yes', { who: 'assignee' }, { assignee: 'Ada Lovelace', agent: 'ada.lovelace@acme.example' }, []],
  ['no', { who: 'assignee' }, { assignee: 'Ada Lovelace', agent: 'grace@acme.example' }, []],
  ['no-agent', { who: 'assignee' }, { assignee: 'Ada Lovelace' }, []],
  ['no', { who: 'assignee' }, { assignee: '', agent: 'ada@acme.example' }, []],
  ['no', { who: 'assignee' }, {}, []],
] as const)('%s: %j of %j in a browser with the flags %j', (expected, sender, parts, flags) =>
  expect(whoSends(sender, ticket(parts), flags)).toBe(expected),
);

test.each([
  ['Ada@Acme.example', 'ada@acme.example'],
  ['Ada Lovelace', ' ada  lovelace '],
  ['ada@acme.example', 'ada@acme-support.example'],
  ['Lovelace, Ada', 'Ada Lovelace'],
  ['Ada', 'Ada Lovelace'],
  ['ada+desk@acme.example', 'Ada'],
  ['alovelace@acme.example', 'Ada Lovelace'],
  ['lovelacea@acme.example', 'Ada Lovelace'],
  ['adalovelace', 'Ada Lovelace'],
  ['Ada Lovelace <al@acme.example>', 'al@acme.example'],
  ['Ada Lovelace <al@acme.example>', 'Ada Lovelace'],
  ['Jan Novák', 'jan.novak@acme.example'],
  ['李雷', '李雷'],
])('%s and %s may be one', (one, other) =>
  expect([isSamePerson(one, other), isSamePerson(other, one)]).toEqual([true, true]),
);

test.each([
  ['ada@acme.example', 'grace@acme.example'],
  ['Ada Lovelace', 'Grace Hopper'],
  ['Ada Lovelace', 'Ada Byron'],
  ['grace.hopper@acme.example', 'Grace Kelly'],
  ['', 'Ada'],
])('%s and %s are two', (one, other) =>
  expect([isSamePerson(one, other), isSamePerson(other, one)]).toEqual([false, false]),
);
