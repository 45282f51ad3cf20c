import type { Attempt, AttemptOutcome } from '../../lib/webhooks/delivery.ts';
import type { DeliveryReport } from '../../lib/webhooks/reports.ts';
import { type Rule, ruleSchema } from '../../lib/webhooks/rule.ts';

const MINUTE = 60_000;

/** A rule of this name that posts JSON. */
export function rule(id: string, name: string, rest: object = {}): Rule {
  return ruleSchema.parse({
    id,
    name,
    events: ['ticket.changed'],
    request: { url: `https://${id}.example.com/hooks/deskside`, body: '{"ticket": {ticket_number}}' },
    ...rest,
  });
}

export const TELEGRAM = rule('telegram', 'Telegram on a new urgent request');
export const NOTE = rule('parent-note', 'Note to the parent ticket');

/** A delivery of the Telegram rule that has just arrived; whatever else is said of it. */
export function delivery(id: string, rest: Partial<DeliveryReport> = {}): DeliveryReport {
  const at = rest.at ?? Date.now() - MINUTE;
  return {
    id,
    rule: TELEGRAM.id,
    ruleName: TELEGRAM.name,
    event: 'ticket.changed',
    shared: true,
    ticket: { id: '4711', number: '4711', subject: 'Invoice is wrong' },
    helpdesk: { id: 'request-tracker', origin: 'https://tickets.acme.example' },
    at,
    request: {
      method: 'POST',
      url: 'https://telegram.example.com/bot{secret.token}/sendMessage',
      headers: { 'content-type': 'application/json', 'webhook-id': id },
      body: '{"chat_id":-1001,"text":"Urgent: Invoice is wrong"}',
    },
    endpoint: 'https://telegram.example.com',
    state: { is: 'delivered' },
    attempts: [attempt(at + 200, answered(200, '{"ok":true}'))],
    tries: 1,
    endedAt: at + 300,
    isBeingSent: false,
    ...rest,
  };
}

export function attempt(at: number, outcome: AttemptOutcome, durationMs = 84): Attempt {
  return { at, durationMs, outcome };
}

export function answered(http: number, text = ''): AttemptOutcome {
  return { kind: 'response', http, text, contentType: 'application/json' };
}

/** One that will be sent again. */
export function waiting(id: string, rest: Partial<DeliveryReport> = {}): DeliveryReport {
  const { endedAt: _, ...base } = delivery(id, {
    state: { is: 'waiting' },
    dueAt: Date.now() + 24 * MINUTE,
    attempts: [attempt(Date.now() - MINUTE, answered(503, 'Service unavailable'))],
    ...rest,
  });
  return base;
}

/** One that has used up its attempts. */
export function failed(id: string, rest: Partial<DeliveryReport> = {}): DeliveryReport {
  const at = rest.at ?? Date.now() - 25 * 60 * MINUTE;
  const attempts = Array.from({ length: 49 }, (_, index) =>
    attempt(
      at + index * 30 * MINUTE,
      index < 40 ? answered(502, '<h1>Bad gateway</h1>') : { kind: 'unreachable' },
    ),
  );
  return delivery(id, {
    at,
    state: { is: 'failed', why: 'tries-used-up' },
    attempts,
    tries: 49,
    endedAt: at + 24 * 60 * MINUTE,
    ...rest,
  });
}

/** One of each kind, the newest first. */
export function sampleDeliveries(): DeliveryReport[] {
  const now = Date.now();
  const ago = (minutes: number) => now - minutes * MINUTE;
  const note = { rule: NOTE.id, ruleName: NOTE.name, endpoint: 'https://tickets.acme.example' };
  const { endedAt: _, ...sending } = delivery('a1f0sending', {
    at: ago(0.1),
    state: { is: 'waiting' },
    isBeingSent: true,
    attempts: [],
    tries: 0,
    ...note,
    event: 'reply.received',
    ticket: { id: '4718', number: '4718', subject: 'Re: Rücksendung der Bestellung 2026-1187' },
  });
  return [
    sending,
    waiting('b2f0waiting', { at: ago(6) }),
    waiting('b3f0waiting', {
      at: ago(9),
      attempts: [
        attempt(ago(8), { kind: 'secret-missing', name: 'token' }, 2),
        attempt(ago(3), { kind: 'timeout', seconds: 10 }, 10_012),
      ],
      dueAt: now + 14 * 60 * MINUTE,
    }),
    delivery('c4f0delivered', { at: ago(12) }),
    delivery('c5f0own', { at: ago(31), event: 'ticket.opened', shared: false, ticket: { id: '4702' } }),
    delivery('d6f0path', {
      at: ago(42),
      ...note,
      event: 'reply.received',
      state: { is: 'skipped', why: 'path-empty' },
      request: null,
      attempts: [],
      tries: 0,
    }),
    delivery('d7f0loop', {
      at: ago(55),
      ...note,
      state: { is: 'skipped', why: 'own-effect' },
      attempts: [],
      tries: 0,
    }),
    failed('e8f0failed', {
      ticket: { id: '4650', number: '4650', subject: 'كيف يمكنني تغيير كلمة المرور؟' },
    }),
    delivery('e9f0gone', {
      at: ago(26 * 60),
      ...note,
      state: { is: 'failed', why: 'gone' },
      attempts: [attempt(ago(26 * 60), answered(410, '{"error":"gone"}'))],
    }),
  ];
}

/** As many as a busy queue holds. */
export function manyDeliveries(count: number): DeliveryReport[] {
  const now = Date.now();
  return Array.from({ length: count }, (_, index) =>
    waiting(`many${String(index).padStart(6, '0')}`, {
      at: now - index * 1000,
      ticket: { id: String(9000 + index), number: String(9000 + index), subject: `Order ${index}` },
    }),
  );
}
