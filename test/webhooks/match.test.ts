import { describe, expect, test } from 'vitest';
import type { KnownAnswers, Subject } from '../../lib/webhooks/condition-values.ts';
import { type Condition, conditionSchema, whenSchema } from '../../lib/webhooks/conditions.ts';
import type { FieldChange } from '../../lib/webhooks/happening.ts';
import { holds } from '../../lib/webhooks/match.ts';
import { HELPDESK, HOUR, NOON, ticket } from './samples.ts';

const SUBJECT: Subject = {
  helpdesk: HELPDESK,
  connector: 'crm',
  ticket: ticket({
    status: ' Open ',
    priority: '3',
    tags: ['VIP', 'cafe\u0301'],
    subject: 'Where is order 1234?',
    assignee: 'Grace Hopper',
    email: 'ada@mail.Example.com',
    name: 'Ada',
    createdAt: new Date(NOON - 5 * HOUR).toISOString(),
    lastReply: { author: 'Ada', id: '9' },
  }),
};

const ANSWERS: KnownAnswers = {
  crm: {
    state: 'found',
    data: {
      customer: { plan: 'Gold', since: 2019 },
      orders: [1234, 1235],
      total: '1,200.50',
      blocked: false,
      note: ' ',
      nothing: null,
      huge: 1e21,
      beyond: '9007199254740993',
      day: '2026-02-30T25:00:00+99:00',
    },
  },
  billing: { state: 'not-found' },
};

function verdict(
  condition: Partial<Condition>,
  changes: FieldChange[] = [],
  answers = ANSWERS,
): boolean | null {
  const one = conditionSchema.parse({ is: 'is', ...condition });
  const when = whenSchema.parse({ groups: [{ conditions: [one] }] });
  return holds(when, { ...SUBJECT, changes }, answers, { now: NOON });
}

describe('a condition', () => {
  test.each<[boolean, Partial<Condition>]>([
    [true, { of: 'status', is: 'is', value: 'OPEN' }],
    [false, { of: 'status', is: 'is', value: 'ope' }],
    [true, { of: 'status', is: 'is_not', value: 'closed' }],
    [false, { of: 'status', is: 'is_not', value: 'open' }],
    [true, { of: 'status', is: 'contains', value: 'PE' }],
    [false, { of: 'status', is: 'contains_not', value: 'pe' }],
    [false, { of: 'status', is: 'empty' }],
    [true, { of: 'status', is: 'not_empty' }],
    [true, { of: 'connector', is: 'is', value: 'crm' }],
    [false, { of: 'connector', is: 'is', value: 'billing' }],
    [true, { of: 'connector', is: 'is_not', value: 'billing' }],
    [true, { of: 'priority', is: 'greater', value: '2.5' }],
    [false, { of: 'priority', is: 'greater', value: '3' }],
    [true, { of: 'priority', is: 'less', value: '1,200.50' }],
    [false, { of: 'priority', is: 'less', value: 'high' }],
    [true, { of: 'tags', is: 'is', value: 'vip' }],
    [true, { of: 'tags', is: 'is', value: 'caf\u00e9' }],
    [false, { of: 'tags', is: 'is_not', value: 'vip' }],
    [true, { of: 'tags', is: 'is_not', value: 'gold' }],
    [true, { of: 'tags', is: 'contains', value: 'caf' }],
    [false, { of: 'tags', is: 'empty' }],
    [true, { of: 'subject', is: 'matches', value: 'ORDER \\d+' }],
    [false, { of: 'subject', is: 'matches', value: '^order' }],
    [false, { of: 'subject', is: 'matches', value: '(' }],
    [false, { of: 'subject', is: 'matches', value: '(\\w+)*x' }],
    [true, { of: 'assignee', is: 'is', value: 'grace hopper' }],
    [true, { of: 'email_domain', is: 'is', value: 'example.com' }],
    [true, { of: 'email_domain', is: 'is', value: '@mail.example.com' }],
    [false, { of: 'email_domain', is: 'is', value: 'ample.com' }],
    [true, { of: 'email_domain', is: 'is_not', value: 'other.example' }],
    [true, { of: 'helpdesk', is: 'is', value: 'zendesk' }],
    [true, { of: 'helpdesk', is: 'is', value: 'https://acme.zendesk.com' }],
    [true, { of: 'age_hours', is: 'greater', value: '4.9' }],
    [true, { of: 'age_hours', is: 'less', value: '5.1' }],
    [true, { of: 'reply_author', is: 'is', value: 'customer' }],
    [true, { of: 'reply_author', is: 'is', value: 'ada' }],
    [false, { of: 'reply_author', is: 'is', value: 'agent' }],
    [true, { of: 'answer', connector: 'crm', is: 'not_empty' }],
    [true, { of: 'answer', connector: 'crm', is: 'is', value: 'found' }],
    [true, { of: 'answer', connector: 'billing', is: 'empty' }],
    [true, { of: 'answer', connector: 'billing', is: 'is', value: 'not_found' }],
    [true, { of: 'answer', connector: 'crm', path: 'customer.plan', is: 'is', value: 'GOLD' }],
    [true, { of: 'answer', connector: 'crm', path: 'orders.1', is: 'is', value: '1235' }],
    [true, { of: 'answer', connector: 'crm', path: 'orders', is: 'is', value: '1234' }],
    [true, { of: 'answer', connector: 'crm', path: 'total', is: 'greater', value: '1,000' }],
    [true, { of: 'answer', connector: 'crm', path: 'blocked', is: 'is', value: 'false' }],
    [true, { of: 'answer', connector: 'crm', path: 'customer', is: 'not_empty' }],
    [false, { of: 'answer', connector: 'crm', path: 'customer', is: 'is', value: 'gold' }],
    [true, { of: 'answer', connector: 'crm', path: 'note', is: 'empty' }],
    [true, { of: 'answer', connector: 'crm', path: 'nothing', is: 'empty' }],
    [false, { of: 'answer', connector: 'crm', path: 'nothing', is: 'is', value: 'null' }],
    [true, { of: 'answer', connector: 'crm', path: 'huge', is: 'greater', value: '1000' }],
    [true, { of: 'answer', connector: 'crm', path: 'beyond', is: 'is', value: '9007199254740993' }],
    [false, { of: 'answer', connector: 'crm', path: 'beyond', is: 'is', value: '9007199254740992' }],
    [false, { of: 'answer', connector: 'crm', path: 'day', is: 'greater', value: '0' }],
    [false, { of: 'answer', connector: 'crm', path: 'customer', is: 'greater', value: '0' }],
    [false, { of: 'answer', connector: 'crm', path: 'blocked', is: 'less', value: '1' }],
    [true, { of: 'answer', connector: 'crm', path: 'constructor', is: 'empty' }],
    [false, { of: 'answer', connector: 'billing', path: 'customer.plan', is: 'is', value: 'gold' }],
    [true, { of: 'answer', connector: 'billing', path: 'customer.plan', is: 'is_not', value: 'gold' }],
    [false, { of: 'status', is: 'changed_to', value: 'open' }],
  ])('%s: %j', (expected, condition) => expect(verdict(condition)).toBe(expected));

  test('of an answer that is not there is not known', () =>
    expect(verdict({ of: 'answer', connector: 'orders', is: 'empty' })).toBeNull());

  test('tries a regular expression on the first 1,000 characters alone', () => {
    const when = whenSchema.parse({
      groups: [{ conditions: [{ of: 'subject', is: 'matches', value: 'end' }] }],
    });
    const at = (length: number) =>
      holds(when, { ...SUBJECT, ticket: ticket({ subject: `${'x'.repeat(length)}end` }) }, {}, { now: NOON });
    expect([at(997), at(998)]).toEqual([true, false]);
  });
});

describe('the age of a ticket', () => {
  const day = NOON - 24 * HOUR;
  const hours = (createdAt: string, is: Condition['is'], value = '') =>
    holds(
      whenSchema.parse({ groups: [{ conditions: [{ of: 'age_hours', is, value }] }] }),
      { ...SUBJECT, ticket: ticket({ createdAt }) },
      {},
      { now: NOON },
    );

  test.each([
    new Date(day).toISOString(),
    `${day / 1000}`,
    `${day}`,
    '2026-11-21T13:00:00.000+0100',
    '2026-11-21 12:00:00.654321+00:00',
    'Sat, 21 Nov 2026 12:00:00 GMT',
  ])('is read where the helpdesk writes %s', (createdAt) =>
    expect([hours(createdAt, 'less', '24.1'), hours(createdAt, 'greater', '23.9')]).toEqual([true, true]),
  );

  test.each(['05.11.2026 08:00', '11/10/2026 08:00 AM', '12', 'today', '2026-13-40', ''])(
    'is not known, and not guessed, where it writes “%s”',
    (createdAt) =>
      expect([
        hours(createdAt, 'less', '1e9'),
        hours(createdAt, 'greater', '-1e9'),
        hours(createdAt, 'empty'),
      ]).toEqual([false, false, true]),
  );
});

describe('changed to', () => {
  test.each<[boolean, Partial<Condition>, FieldChange]>([
    [true, { of: 'status', value: 'SOLVED' }, { field: 'status', before: 'open', after: 'solved' }],
    [false, { of: 'status', value: 'open' }, { field: 'status', before: 'open', after: 'solved' }],
    [false, { of: 'priority', value: 'solved' }, { field: 'status', before: 'open', after: 'solved' }],
    [true, { of: 'tags', value: 'vip' }, { field: 'tags', before: 'new', after: 'new,VIP' }],
    [false, { of: 'tags', value: 'new' }, { field: 'tags', before: 'new', after: 'new,VIP' }],
    [
      true,
      { of: 'email_domain', value: 'b.example' },
      { field: 'email', before: 'x@a.example', after: 'x@b.example' },
    ],
    [
      false,
      { of: 'email_domain', value: 'b.example' },
      { field: 'email', before: 'y@b.example', after: 'x@b.example' },
    ],
    [true, { of: 'assignee', value: '' }, { field: 'assignee', before: 'Grace', after: '' }],
  ])('%s: %j in %j', (expected, condition, change) =>
    expect(verdict({ ...condition, is: 'changed_to' }, [change])).toBe(expected),
  );
});

describe('groups of conditions', () => {
  const YES = { of: 'status', is: 'is', value: 'open' };
  const NO = { of: 'status', is: 'is', value: 'closed' };
  const UNKNOWN = { of: 'answer', connector: 'orders', is: 'empty' };

  test.each<[boolean | null, string, string, object[][]]>([
    [true, 'all', 'all', []],
    [true, 'all', 'all', [[YES], [YES, YES]]],
    [false, 'all', 'all', [[YES], [YES, NO]]],
    [true, 'all', 'any', [[NO, YES], [YES]]],
    [false, 'all', 'any', [[NO, NO], [YES]]],
    [true, 'any', 'all', [[NO], [YES, YES]]],
    [false, 'any', 'all', [[NO], [YES, NO]]],
    [null, 'all', 'all', [[YES, UNKNOWN]]],
    [false, 'all', 'all', [[NO, UNKNOWN]]],
    [true, 'any', 'all', [[YES], [UNKNOWN]]],
    [null, 'any', 'any', [[NO, UNKNOWN]]],
  ])('%s: %s of groups of %s: %j', (expected, match, inner, groups) => {
    const when = whenSchema.parse({
      match,
      groups: groups.map((conditions) => ({ match: inner, conditions })),
    });
    expect(holds(when, SUBJECT, {}, { now: NOON })).toBe(expected);
  });
});
