import type { handleHelpdesk } from '../../entrypoints/background/handle-helpdesk.ts';
import { createTabRecords } from '../../entrypoints/background/tab-records.ts';
import type { World } from '../../entrypoints/background/world.ts';
import { configSchema } from '../../lib/config/config.ts';
import { joinLayers } from '../../lib/config/layers.ts';
import type { MissedSight } from '../../lib/helpdesks/sight.ts';
import type { Ticket, TicketView } from '../../lib/helpdesks/ticket.ts';
import type { Answer, TimedAnswer } from '../../lib/lookup/answer.ts';
import type { Connection } from '../../lib/store/connection.ts';
import { type DesksideSchema, desksideDatabase } from '../../lib/store/database.ts';
import { createOutbox } from '../../lib/webhooks/outbox.ts';
import type { Rule } from '../../lib/webhooks/rule.ts';
import { createSettlements } from '../../lib/webhooks/settlements.ts';
import { HELPDESK, NOON, rule } from '../webhooks/samples.ts';
import { browser, step } from './event-browser.ts';

/** One rule for each kind of event, named after it. */
export const RULES = [
  'ticket.first_seen',
  'ticket.opened',
  'ticket.changed',
  'reply.received',
  'reply.sent',
  'customer.found',
  'customer.not_found',
  'lookup.failed',
].map((event) => rule({ id: event.replaceAll(/[._]/g, '-'), events: [event] }));

/** A background over this browser's database, as one start of it makes it. */
export function startBackground(rules: Rule[] = RULES, typed: string | null = null) {
  const inner = desksideDatabase();
  const database: Connection<DesksideSchema> = { ...inner, use: (work) => step(() => inner.use(work)) };
  const config = configSchema.parse({
    version: 2,
    workspace: { id: 'acme' },
    helpdesks: [{ origin: HELPDESK.origin, helpdesk: HELPDESK.id }],
    connectors: [{ id: 'crm', name: 'CRM', endpoint: 'https://crm.example/lookup' }],
    rules,
  });
  const told: Record<string, TimedAnswer> = {};
  const world = {
    tabs: createTabRecords(browser.storage.session),
    layers: () => step(async () => joinLayers(null, config)),
    lookups: {
      cached: async () => told,
      lookup: ({ connector }: { connector: { id: string } }) => step(async () => told[connector.id] ?? null),
    },
    health: { slowAfter: async () => ({}) },
    typed: { read: async () => typed },
    outbox: createOutbox(database),
    settlements: createSettlements(database),
  } as unknown as World;
  return { world, inner, told };
}

/** What has become of all events so far: each kind, and how often. */
export async function eventsSoFar(): Promise<string[]> {
  const rows = await desksideDatabase().use((open) => open.getAll('deliveries'));
  return rows.map(({ event }) => event).toSorted();
}

export function ticketView(parts: Partial<Ticket> = {}): TicketView {
  const customer = { state: 'address' as const, email: 'ada@example.com', others: [] };
  return { state: 'ticket', ticket: { id: '12', status: 'open', customer, ...parts } };
}

export function timed(answer: Answer, parts: Partial<TimedAnswer> = {}): TimedAnswer {
  return { answer, at: NOON, durationMs: 10, fromCache: true, expired: false, ...parts };
}

/** A helpdesk tab as its content script speaks for it, which has seen so much before. */
export function tabOf(handlers: ReturnType<typeof handleHelpdesk>, tab: number, before = 0) {
  let count = before;
  const sender = {
    kind: 'helpdesk' as const,
    tab,
    origin: HELPDESK.origin,
    url: `${HELPDESK.origin}/agent/tickets/12`,
  };
  const see = (view: TicketView, settled: boolean, answered = ['ticket'], missed: MissedSight[] = []) => {
    count += missed.length + 1;
    return handlers['ticket-seen']({ view, settled, answered, number: count, missed }, sender);
  };
  return {
    hello: () => handlers['helpdesk-hello']({}, sender),
    see,
    /** A view as it renders, and once more when it has settled. */
    async show(view: TicketView, answered = ['ticket']) {
      await see(view, false, answered);
      await see(view, true, answered);
    },
  };
}
