import { expect } from 'vitest';
import { connectorSchema } from '../../../lib/lookup/connector.ts';
import { suitsAnswer } from '../../../lib/lookup/show-when.ts';
import { valueAt } from '../../../lib/lookup/value-at.ts';
import { answerPath } from '../../../lib/webhooks/tags.ts';
import { attack } from '../attack.ts';

const DATA = { a: { b: 'deep', list: ['first'] }, found: true };
const FOUND = { status: 'found', http: 200, data: DATA } as const;

/** Whether a panel is shown for it, and what a webhook's tag stands for: both walk the same answer. */
function leadsTo(path: string): { shown: boolean; tag: unknown } {
  const place = answerPath(`answer.crm.${path}`);
  const tag = place === null ? 'no tag' : valueAt(DATA, place.path);
  return { shown: suitsAnswer({ path, values: [] }, FOUND), tag };
}

attack('11.1', () => {
  for (const path of ['a.__proto__.b', '__proto__', 'a.constructor.name', 'a.toString.length'])
    expect(leadsTo(path)).toEqual({ shown: false, tag: undefined });
  expect(leadsTo('a.b')).toEqual({ shown: true, tag: 'deep' });
});

attack('11.2', () => {
  for (const path of ['a.list[99999999999]', 'a.list.99999999999', 'a.list.-1'])
    expect(leadsTo(path)).toEqual({ shown: false, tag: undefined });
  expect(leadsTo('a.list.0')).toEqual({ shown: true, tag: 'first' });
});

attack('11.3', () => {
  for (const path of ['a..b', '.a.b', 'a.b.']) expect(leadsTo(path)).toEqual({ shown: false, tag: 'no tag' });
});

attack('11.4', () => {
  expect(suitsAnswer({ path: '', values: [] }, FOUND)).toBe(true);
  expect(suitsAnswer({ path: '', values: [] }, { status: 'not_found', http: 200 })).toBe(false);
});

attack('11.5', () => {
  const path = 'a.'.repeat(5000);
  const showWhen = { answer: { connector: 'billing', path, values: [] } };
  const read = connectorSchema.safeParse({
    id: 'crm',
    name: 'CRM',
    endpoint: 'https://crm.example/',
    showWhen,
  });
  expect(read.success).toBe(false);
  expect(leadsTo(path)).toEqual({ shown: false, tag: 'no tag' });
});
