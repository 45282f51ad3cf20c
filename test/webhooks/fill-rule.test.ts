import { describe, expect, test } from 'vitest';
import type { FilledRequest } from '../../lib/webhooks/delivery.ts';
import { fillRule } from '../../lib/webhooks/fill-rule.ts';
import { requestText } from '../../lib/webhooks/request-text.ts';
import type { RuleRequest } from '../../lib/webhooks/rule.ts';
import { shows } from '../attacks/attack.ts';
import { forAnyTwo, sent } from './filled.ts';
import { request } from './rule-samples.ts';

describe('in a header', () => {
  test('is read back as it was shown, whatever the values', () =>
    forAnyTwo((x) => {
      const headers = [
        { name: 'X-A', value: 'by {x}' },
        { name: 'X-B', value: '{x}' },
      ];
      const { headers: read } = sent({ headers }, { x }) as { headers: Headers };
      expect([...read.keys()]).toEqual(['x-a', 'x-b']);
      expect([...read.values()].map(decodeURIComponent)).toEqual([
        `by ${x.toWellFormed()}`.replace(/^by $/, 'by'),
        x.toWellFormed(),
      ]);
    }));

  test('secrets and tags stand side by side', () => {
    const headers = [{ name: 'X-Key', value: 'Key {secret.key} {x}' }];
    const { headers: read } = sent({ headers }, { x: '{secret.key}' }, 'a%{b}') as { headers: Headers };
    expect(read.get('x-key')).toBe('Key a%{b} %7Bsecret.key%7D');
  });
});

test('no value is ever taken for a tag or a secret', () => {
  const x = '{secret.s} {y} {{z';
  const changes = {
    url: 'https://a.example/{x}?{x}',
    body: '["{x}", {x}]',
    headers: [{ name: 'A', value: '{x}' }],
  };
  const filled = fillRule(request(changes), (tag) => ({ x, y: 'WRONG' })[tag]);
  const { url, headers, body } = (filled as { request: FilledRequest }).request;
  expect(
    [url, ...headers.map(({ value }) => value), body].flat().every((part) => typeof part === 'string'),
  ).toBe(true);
  expect(JSON.stringify(filled)).not.toContain('WRONG');
});

test(shows('44.4', 'without a body nothing is sent, and a request that is too large is not'), () => {
  expect(sent({ body: ' \n' }, {})).toMatchObject({ body: null });
  expect(sent({ body: '"{x}"' }, { x: 'é'.repeat(127_900) })).toMatchObject({ body: expect.any(String) });
  expect(sent({ body: '"{x}"' }, { x: 'é'.repeat(128_100) })).toEqual({ skipped: 'too-large' });
});

test('people see every header that is sent, secrets by name', () => {
  const shown = (changes: Partial<RuleRequest>) => {
    const filled = fillRule(request(changes), () => 'v');
    return requestText((filled as { request: FilledRequest }).request, 'id-1');
  };
  expect(
    shown({
      url: 'https://a.example/bot{secret.bot}/{x}',
      body: '{"k": "{secret.bot}", "x": {x}}',
      headers: [{ name: 'X-Team', value: '{x} {secret.team}' }],
      authorisation: { type: 'basic', username: 'sam' },
      sign: true,
    }),
  ).toEqual({
    method: 'POST',
    url: 'https://a.example/bot{secret.bot}/v',
    headers: {
      'content-type': 'application/json',
      authorization: 'Basic base64(sam:{secret.password})',
      'X-Team': 'v {secret.team}',
      'webhook-id': 'id-1',
      'webhook-timestamp': '…',
      'webhook-signature': 'v1,…',
    },
    body: '{"k": "{secret.bot}", "x": "v"}',
  });
  expect(shown({ authorisation: { type: 'bearer' } }).headers).toEqual({
    authorization: 'Bearer {secret.token}',
    'webhook-id': 'id-1',
    'webhook-timestamp': '…',
  });
  expect(shown({ authorisation: { type: 'api-key', header: 'X-Key' } }).headers).toMatchObject({
    'X-Key': '{secret.key}',
  });
});
