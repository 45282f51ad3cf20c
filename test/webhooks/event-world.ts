import { configSchema } from '../../lib/config/config.ts';
import type { Answer } from '../../lib/lookup/answer.ts';
import type { LookupAsk } from '../../lib/lookup/lookup.ts';
import { desksideDatabase } from '../../lib/store/database.ts';
import { EVENT_NAMES } from '../../lib/webhooks/all-events.ts';
import type { Delivery } from '../../lib/webhooks/delivery.ts';
import { createOutbox } from '../../lib/webhooks/outbox.ts';
import { partsText } from '../../lib/webhooks/parts.ts';
import type { Rule } from '../../lib/webhooks/rule.ts';
import { settleHappenings } from '../../lib/webhooks/settle.ts';
import { createSettlements } from '../../lib/webhooks/settlements.ts';
import { HELPDESK, NOON, noticed } from './samples.ts';

const ALL = new Set(EVENT_NAMES);

/** One browser with its database, a clock that the test owns, and connectors `crm` and `billing` that answer as the test says. */
export function eventWorld(rules: Rule[], more: object = {}) {
  const database = desksideDatabase();
  const [outbox, settlements] = [createOutbox(database), createSettlements(database)];
  const asked: LookupAsk[] = [];
  const answers: Record<string, Answer> = {};
  const world = {
    now: NOON,
    rules,
    /** What connectors say of everybody; nothing where it is not here. */
    answers,
    asked,
    /** Every lookup rejects. */
    breaks: false,
    database,
    outbox,
    settlements,

    settle: () =>
      settleHappenings({
        layers: async () => ({ effective: configOf(world.rules, more) }),
        settlements,
        lookups: {
          async lookup(ask) {
            asked.push(ask);
            if (world.breaks) throw new Error('The session storage is gone.');
            const answer = answers[ask.connector.id] ?? { status: 'timeout', seconds: 3 };
            return ask.connector.enabled
              ? { answer, at: world.now, durationMs: 1, fromCache: false, expired: false }
              : null;
          },
        },
        locks: navigator.locks,
        now: () => world.now,
      }),

    /** One more sight of a ticket; the rules are asked about what it makes. */
    async see(parts: Parameters<typeof noticed>[0] = {}) {
      world.now = parts.at ?? world.now;
      await outbox.note(noticed({ ...parts, at: world.now }), ALL);
      return world.settle();
    },

    deliveries: () => database.use((open) => open.getAllFromIndex('deliveries', 'at')),
    waiting: () => database.use((open) => open.getAll('happenings')),

    /** As the drain does: what waits was sent and has arrived. */
    async send() {
      for (const delivery of await world.deliveries()) {
        if (delivery.state.is !== 'waiting') continue;
        const { dueAt: _, ...row } = delivery;
        const attempts = [
          {
            at: world.now,
            durationMs: 1,
            outcome: { kind: 'response' as const, http: 204, text: '', contentType: '' },
          },
        ];
        const arrived: Delivery = { ...row, attempts, state: { is: 'delivered' }, endedAt: world.now };
        await database.use((open) => open.put('deliveries', arrived));
      }
    },
  };
  return world;
}

/** What became of each delivery, in the order of their events. */
export function outcomes(deliveries: readonly Delivery[]): string[] {
  return deliveries.map(
    ({ rule, event, state }) => `${rule} ${event} ${'why' in state ? state.why : state.is}`,
  );
}

/** Empty where none is sent. */
export function bodyOf({ request }: Delivery): string {
  return partsText(request?.body ?? []);
}

function configOf(rules: Rule[], more: object) {
  return configSchema.parse({
    version: 2,
    workspace: { id: 'acme' },
    helpdesks: [{ origin: HELPDESK.origin, helpdesk: HELPDESK.id }],
    connectors: [
      { id: 'crm', name: 'CRM', endpoint: 'https://crm.example/lookup' },
      { id: 'billing', name: 'Billing', endpoint: 'https://crm.example/billing' },
      { id: 'off', name: 'Old', endpoint: 'https://crm.example/old', enabled: false },
    ],
    rules,
    ...more,
  });
}
