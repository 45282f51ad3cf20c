import { expect, test } from 'vitest';
import type { Answer, JsonObject } from '../../lib/lookup/answer.ts';
import { readBadge } from '../../lib/lookup/badge.ts';
import { type Changes, changesSince } from '../../lib/panel/changes.ts';

const found = (data: JsonObject): Answer => ({ status: 'found', http: 200, data: { found: true, ...data } });
const BEFORE = found({ customer_id: 7, name: 'Ana', badge: 'Trial', fields: { Plan: 'Free', Seats: 2 } });
const since = (former: Answer | null, now: JsonObject) => changesSince(former, readBadge(now).badge);
const plain = (changes: Changes) => ({ ...changes, fields: Object.fromEntries(changes.fields) });

test.each<[string, JsonObject, object]>([
  ['nothing', { customer_id: '7', badge: 'Trial', fields: { Plan: 'Free', Seats: '2' } }, { fields: {} }],
  ['another order', { customer_id: 7, badge: 'Trial', fields: { Seats: 2, Plan: 'Free' } }, { fields: {} }],
  ['a colour', { customer_id: 7, badge: 'Trial', badge_color: 'red', fields: {} }, { fields: {} }],
  [
    'a value',
    { customer_id: 7, badge: 'Trial', fields: { Plan: 'Pro', Seats: 2 } },
    { fields: { Plan: 'Free' } },
  ],
  ['a new field', { customer_id: 7, badge: 'Trial', fields: { MRR: '€9' } }, { fields: { MRR: '' } }],
  ['the badge', { customer_id: 7, badge: 'Pro', fields: {} }, { label: 'Trial', fields: {} }],
  ['another customer', { customer_id: 8, badge: 'Pro', fields: { Plan: 'Pro' } }, { fields: {} }],
  [
    'a field with a name that every object has',
    { customer_id: 7, badge: 'Trial', fields: { Plan: 'Free', constructor: 'Ana' } },
    { fields: { constructor: '' } },
  ],
])('%s', (_, now, changes) => expect(plain(since(BEFORE, now))).toEqual(changes));

test.each<Answer | null>([null, { status: 'not_found', http: 200 }, { status: 'timeout', seconds: 3 }])(
  'where nothing stood there before nothing has changed: %j',
  (former) => expect(plain(since(former, { fields: { Plan: 'Pro' } }))).toEqual({ fields: {} }),
);
