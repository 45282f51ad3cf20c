import { describe, expect, test } from 'vitest';
import { sampleHappening } from '../../lib/webhooks/sample-happening.ts';
import { type AboutEvent, tagReader } from '../../lib/webhooks/tag-values.ts';
import { isTag, TAG_NAMES, tagGroups } from '../../lib/webhooks/tags.ts';
import { readLocales } from '../../scripts/read-locales.ts';
import { speak } from '../speak.ts';
import { ruleNamed } from './rule-samples.ts';

const AT = Date.UTC(2026, 10, 22, 8, 30);
const ABOUT: AboutEvent = {
  workspace: 'acme',
  helpdeskName: 'Zendesk',
  rule: { name: 'Notify', fields: [] },
  id: 'f00d',
  count: 3,
  answers: {
    crm: { customer: { plan: 'Gold', seats: 7, paid: true }, orders: [{ id: 1 }, { id: 2 }], 'a b': null },
  },
};

const reader = (about: Partial<AboutEvent> = {}, events = ['ticket.changed'] as const) =>
  tagReader(sampleHappening(ruleNamed({ events: [...events], fields: ['status', 'tags'] }), AT), {
    ...ABOUT,
    ...about,
  });

test('every tag has a value on the sample, but for what only other events tell', () => {
  const read = reader();
  const unknown = TAG_NAMES.filter((name) => read(name) === null);
  expect(unknown).toEqual(['connector', 'reason']);
  const failed = tagReader(sampleHappening(ruleNamed({ events: ['lookup.failed'] }), AT), ABOUT);
  expect([failed('connector'), failed('reason'), failed('changes')]).toEqual(['crm', 'timeout', null]);
});

test.each([
  ['ticket_id', '4711'],
  ['tags', ['vip', 'delivery']],
  ['email_domain', 'harbour-finch.example'],
  ['link_staff', 'https://acme.zendesk.com/agent/tickets/4711'],
  ['parent_ticket_id', '4700'],
  ['reply_from', 'customer'],
  ['event', 'ticket.changed'],
  ['event_id', 'f00d'],
  ['event_time', '2026-11-22T08:30:00.000Z'],
  ['event_count', 3],
  ['rule', 'Notify'],
  ['helpdesk', 'zendesk'],
  ['helpdesk_name', 'Zendesk'],
  ['helpdesk_origin', 'https://acme.zendesk.com'],
  ['changed_fields', ['status', 'tags']],
  ['old_value', 'new'],
  ['new_value', 'open'],
  ['answer.crm.customer.plan', 'Gold'],
  ['answer.crm.customer.seats', 7],
  ['answer.crm.customer', { plan: 'Gold', seats: 7, paid: true }],
  ['answer.crm.orders.1.id', 2],
  ['answer.crm.a b', null],
  ['answer.crm', ABOUT.answers['crm']],
  ['answer.crm.customer.phone', null],
  ['answer.crm.customer.constructor', null],
  ['answer.crm.__proto__.x', null],
  ['answer.constructor.name', null],
  ['answer.shop.x', null],
])('{%s} stands for %j', (tag, value) => expect(reader()(tag)).toEqual(value));

test.each(['phone', 'constructor', '__proto__', 'answer', 'answer..x', 'secret.token', ''])(
  'nothing stands for {%s}',
  (tag) => {
    expect(reader()(tag)).toBeUndefined();
    expect(isTag(tag)).toBe(false);
  },
);

test('only changes of fields that count for the rule are told', () => {
  const read = reader({ rule: { name: 'Notify', fields: ['tags'] } });
  expect(read('changes')).toEqual([{ field: 'tags', before: 'delivery', after: 'delivery,vip' }]);
  expect([read('changed_fields'), read('old_value')]).toEqual([['tags'], 'delivery']);
});

test('what is not known of a ticket is empty, and its number is its id then', () => {
  const happening = sampleHappening(ruleNamed({ events: ['ticket.opened'] }), AT);
  const read = tagReader({ ...happening, ticket: { id: '5' } }, ABOUT);
  expect([read('ticket_number'), read('email'), read('email_domain'), read('reply_from')]).toEqual([
    '5',
    null,
    null,
    null,
  ]);
});

describe.each(Object.keys(readLocales()))('the list in %s', (locale) => {
  test('says of every tag what stands for it', () => {
    speak(locale);
    const listed = tagGroups().flatMap(({ tags }) => tags);
    speak('en');
    expect(listed.map(({ name }) => name)).toEqual(expect.arrayContaining([...TAG_NAMES]));
    expect(
      listed.every(
        ({ name, meaning }) => isTag(name) && meaning.length > 5 && !meaning.includes('.ruleTags'),
      ),
    ).toBe(true);
  });
});
