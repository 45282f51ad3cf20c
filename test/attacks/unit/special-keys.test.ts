import { expect } from 'vitest';
import type { JsonObject } from '../../../lib/lookup/answer.ts';
import { parseAnswer } from '../../../lib/lookup/parse-answer.ts';
import { renderTemplate } from '../../../lib/panel/liquid-engine.ts';
import { attack } from '../attack.ts';

const KEYS = [
  { id: '10.2', key: 'constructor' },
  { id: '10.3', key: 'prototype' },
  { id: '10.4', key: 'toString' },
  { id: '10.5', key: 'hasOwnProperty' },
  { id: '10.6', key: 'length' },
  { id: '10.7', key: 'then' },
  { id: '10.8', key: 'toJSON' },
] as const;

const RULES = { notFoundStatuses: [], template: '' };

/** As a lookup gives it: through promises, which would call a `then` that is a function. */
async function answered(text: string): Promise<JsonObject> {
  const { answer } = await Promise.resolve(
    parseAnswer({ kind: 'response', http: 200, contentType: 'application/json', text }, RULES),
  );
  if (answer.status !== 'found') throw new Error(`It is ${answer.status}.`);
  return answer.data;
}

attack('10.1', async () => {
  const text = '{"__proto__":{"polluted":1},"list":[{"__proto__":{"polluted":1},"a":1}]}';
  const data = await answered(text);
  expect(JSON.stringify(data)).toBe('{"list":[{"a":1}]}');
  expect('polluted' in {}).toBe(false);
  expect('polluted' in Object.assign({}, data)).toBe(false);
});

for (const { id, key } of KEYS)
  attack(id, async () => {
    const data = await answered(
      JSON.stringify({ found: true, [key]: 'its value', deep: { [key]: 'inner' } }),
    );
    expect(Object.getOwnPropertyDescriptor(data, key)?.value).toBe('its value');
    const outcome = renderTemplate({
      kind: 'render',
      template: `{{ data.${key} }} {{ data.deep.${key} }} {{ data.other.${key} }}|`,
      variables: {
        data: { ...data, other: {} },
        ticket: null,
        connector: { id: 'crm', name: 'CRM', description: '' },
      },
      setting: { locale: 'en', timeZone: 'UTC', now: 0 },
    });
    expect(outcome).toEqual({ ok: true, html: 'its value inner |' });
  });
