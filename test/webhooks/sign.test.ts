import { Webhook } from 'standardwebhooks';
import { describe, expect, test } from 'vitest';
import { signature, signingKey } from '../../lib/webhooks/sign.ts';

const secretOf = (length: number, fill = 7) =>
  `whsec_${Buffer.from(new Uint8Array(length).fill(fill)).toString('base64')}`;

async function headersFor(secrets: string[], body: string): Promise<Record<string, string>> {
  const timestamp = Math.floor(Date.now() / 1000);
  const keys = secrets.map((secret) => signingKey(secret) ?? new Uint8Array());
  return {
    'webhook-id': 'msg_1',
    'webhook-timestamp': String(timestamp),
    'webhook-signature': await signature({ id: 'msg_1', timestamp, body }, keys),
  };
}

describe('what the public package verifies', () => {
  test.each(['{"ticket":12}', '{"name":"Zoë 😀","note":"a.b.c"}'])('%s', async (body) => {
    const headers = await headersFor([secretOf(32)], body);
    expect(new Webhook(secretOf(32)).verify(body, headers)).toEqual(JSON.parse(body));
  });

  test('a request without a body, as its own signature of the same', async () => {
    const headers = await headersFor([secretOf(32)], '');
    const at = new Date(Number(headers['webhook-timestamp']) * 1000);
    expect(headers['webhook-signature']).toBe(new Webhook(secretOf(32)).sign('msg_1', at, ''));
  });

  test('a body that was changed on the way is refused', async () => {
    const headers = await headersFor([secretOf(32)], '{"ticket":12}');
    expect(() => new Webhook(secretOf(32)).verify('{"ticket":13}', headers)).toThrow();
  });

  test('while a secret is changed, receivers that know either verify', async () => {
    const [former, next] = [secretOf(24, 1), secretOf(64, 2)];
    const headers = await headersFor([former, next], '{"a":1}');
    expect(headers['webhook-signature']?.split(' ')).toHaveLength(2);
    for (const known of [former, next])
      expect(new Webhook(known).verify('{"a":1}', headers)).toEqual({ a: 1 });
    expect(() => new Webhook(secretOf(24, 3)).verify('{"a":1}', headers)).toThrow();
  });
});

test('a secret is 24 to 64 bytes in Base64, with or without its prefix', () => {
  expect(signingKey(secretOf(24))).toHaveLength(24);
  expect(signingKey(secretOf(64))).toHaveLength(64);
  expect(signingKey(` ${secretOf(32).replace('whsec_', '')}\n`)).toHaveLength(32);
});

test.each([secretOf(23), secretOf(65), 'whsec_', 'whsec_not base64!', 'hunter2'])('%s is none', (secret) =>
  expect(signingKey(secret)).toBeNull(),
);
