import type { FakeWorld } from '../options/fake-background.ts';
import type { FakeBrowser } from '../options/fake-port.ts';
import { CHAT, ESCALATE, NOTE, rule } from '../options/sample-rules.ts';
import { BILLING, CRM } from '../options/samples.ts';

const HOUR = 3_600_000;

const TICKETS = [
  { tab: 7, title: '#4711 · Invoice is wrong · jana@example.com', origin: 'https://tickets.acme.example' },
];

const ALL = ['chat', 'bugs', 'tickets', 'old'].map((host) => `https://${host}.example.com/*`);

/** Rules of webhooks: one's own, in every state that a rule can be in, and an organisation's. */
export const WEBHOOK_WORLDS: Record<string, FakeWorld & FakeBrowser> = {
  'webhook rules': {
    config: {
      connectors: [CRM, BILLING],
      rules: [
        CHAT,
        ESCALATE,
        NOTE,
        rule('old', 'Tell the former system', { events: ['customer.found', 'customer.not_found'] }),
      ],
    },
    secrets: { crm: { key: 'saved' }, billing: { key: 'saved' } },
    ruleSecrets: { chat: { token: 'saved' }, escalate: { token: 'unreadable', signing: 'saved' } },
    get rules() {
      return {
        health: {
          chat: { waiting: 2, failed: 1, deliveredAt: Date.now() - HOUR },
          old: { waiting: 0, failed: 3, stoppedAt: Date.now() - 2 * HOUR },
        },
      };
    },
    allowed: [
      ...ALL.filter((host) => !host.includes('chat')),
      'https://crm.example.com/*',
      'https://billing.example.com/*',
    ],
    tickets: TICKETS,
  },
  /** An endpoint that refuses, and a ticket that the conditions do not hold for. */
  'rules refused': {
    config: { rules: [CHAT] },
    ruleSecrets: { chat: { token: 'saved' } },
    rules: {
      preview: ({ rule: tried }) => ({
        ticket: null,
        conditions: 'hold-not',
        request: { method: 'POST', url: tried.request.url, headers: {}, body: tried.request.body ?? null },
      }),
      trial: ({ rule: tried }) => ({
        request: { method: 'POST', url: tried.request.url, headers: {}, body: tried.request.body ?? null },
        outcome: {
          kind: 'response',
          http: 403,
          text: '{"ok":false,"error":"not_allowed"}',
          contentType: 'application/json',
        },
        durationMs: 212,
      }),
    },
    allowed: ALL,
  },
  'rules of an organisation': {
    config: {
      organisation: 'ACME Support',
      adminContact: 'it@acme.example',
      rules: [CHAT, NOTE],
    },
    locked: { rules: ['chat'] },
    ruleSecrets: { note: { password: 'saved' } },
    allowed: ALL,
  },
};
