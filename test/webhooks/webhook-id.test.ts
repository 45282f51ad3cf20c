import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { type DeliveryIdentity, webhookId } from '../../lib/webhooks/webhook-id.ts';
import { shows } from '../attacks/attack.ts';

const identity: DeliveryIdentity = {
  workspace: 'acme',
  rule: 'notify',
  origin: 'https://acme.zendesk.com',
  ticket: '12',
  event: 'reply.received',
  mark: ['m-7'],
};

test('is SHA-256 of the JSON list of what makes the event that event', async () => {
  const text = '["acme","notify","https://acme.zendesk.com","12","reply.received",["m-7"]]';
  expect(await webhookId(identity)).toBe(createHash('sha256').update(text).digest('hex'));
});

test(shows('29.2', 'is the same twice, and another one where anything differs'), async () => {
  const others: Partial<DeliveryIdentity>[] = [
    { workspace: 'acme2' },
    { rule: 'other' },
    { origin: 'https://other.example' },
    { ticket: '13' },
    { event: 'reply.sent' },
    { mark: ['m-8'] },
    { mark: [] },
  ];
  const ids = await Promise.all([{}, {}, ...others].map((changes) => webhookId({ ...identity, ...changes })));
  expect(ids[0]).toBe(ids[1]);
  expect(new Set(ids).size).toBe(others.length + 1);
});

test('without a mark it is this browser’s own, and never the same twice', async () => {
  const own = () => webhookId({ ...identity, mark: null });
  expect(await own()).not.toBe(await own());
});
