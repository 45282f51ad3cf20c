import type { SidebarPort } from '../../components/sidebar/port.ts';
import type { Answer, JsonObject, TimedAnswer } from '../../lib/lookup/answer.ts';
import type { InsertReply, LookupReply } from '../../lib/messages.ts';
import { DEFAULT_LAYOUT, type SidebarLayout } from '../../lib/panel/layout.ts';
import type { PanelSpec } from '../../lib/panel/panel-spec.ts';
import type { Shown, ShownTicket } from '../../lib/shown.ts';
import type { PressReply } from '../../lib/webhooks/reports.ts';

interface Asked {
  sequence: number;
  connector: string;
  refresh: boolean;
  reply(answer: Answer, sequence?: number): void;
  stale(): void;
  fail(): void;
}

/** A port that a test plays by hand: it shows what the test shows, and answers when the test answers. */
export function playedPort(layout: Partial<SidebarLayout> = {}, zoom = 1) {
  const asked: Asked[] = [];
  const calls: string[] = [];
  const presses: PromiseWithResolvers<PressReply>[] = [];
  let tell: (shown: Shown) => void = () => {};
  let tellLayout: (layout: SidebarLayout) => void = () => {};
  const kept: SidebarLayout[] = [];
  const tried: number[] = [];
  let refuse = false;
  let insertReply: InsertReply = 'inserted';
  const port: SidebarPort = {
    onShown(callback) {
      tell = callback;
      return () => {
        tell = () => {};
      };
    },
    onLayout(callback) {
      tellLayout = callback;
      callback({ ...DEFAULT_LAYOUT, ...layout });
      return () => {
        tellLayout = () => {};
      };
    },
    keepLayout: (next) => kept.push(next),
    async tryWidth(width) {
      tried.push(width);
      return zoom;
    },
    lookup(sequence, connector, refresh) {
      const { promise, resolve, reject } = Promise.withResolvers<LookupReply>();
      asked.push({
        sequence,
        connector,
        refresh,
        reply: (answer, of = sequence) => resolve({ state: 'answered', sequence: of, answer: timed(answer) }),
        stale: () => resolve({ state: 'stale' }),
        fail: () => reject(new Error('Could not establish connection.')),
      });
      return promise;
    },
    explain: async (sequence, connector) => {
      calls.push(`explain ${sequence} ${connector}`);
      return { curl: `curl '${connector}'`, lines: [`Connector: ${connector}`] };
    },
    async typeAddress({ sequence, ticket }, email) {
      calls.push(`type ${sequence} ${ticket} ${email}`);
      if (refuse) throw new Error('Refused');
    },
    async teachAgain() {
      calls.push('teach again');
      if (refuse) throw new Error('Refused');
    },
    async insert(sequence, text) {
      calls.push(`insert ${sequence} ${text}`);
      if (refuse) throw new Error('Refused');
      return insertReply;
    },
    press(sequence, rule) {
      calls.push(`press ${sequence} ${rule}`);
      const press = Promise.withResolvers<PressReply>();
      presses.push(press);
      return press.promise;
    },
    close: () => calls.push('close'),
    openPage: (page, connector) => calls.push(`open ${page} ${connector ?? ''}`.trim()),
  };
  return {
    port,
    asked,
    calls,
    /** Presses of buttons that have no answer yet are answered by the test. */
    presses,
    /** The layouts that were remembered, in order. */
    kept,
    /** The widths that were tried while somebody dragged. */
    tried,
    layOut: (next: Partial<SidebarLayout>) => tellLayout({ ...DEFAULT_LAYOUT, ...next }),
    show: (shown: Shown) => tell(shown),
    closeReply: () => {
      insertReply = 'no-reply';
    },
    /** The tab has news that the sidebar has not heard of yet. */
    moveOn: () => {
      insertReply = 'moved-on';
    },
    refuseAddresses: () => {
      refuse = true;
    },
    /** The newest request for one connector. */
    request(connector: string): Asked {
      const request = asked.findLast((each) => each.connector === connector);
      if (request === undefined) throw new Error(`${connector} was not asked.`);
      return request;
    },
  };
}

export const crm: PanelSpec = {
  connector: 'crm',
  name: 'Shop CRM',
  description: 'Plan and spend',
  timeoutSeconds: 3,
  link: 'https://crm.example/customers/{customer_id}',
};
export const billing: PanelSpec = {
  connector: 'billing',
  name: 'Billing',
  description: '',
  timeoutSeconds: 3,
};

/** What the background says of a ticket whose customer is `email`. */
export function shownFor(email: string, sequence = 1, more: Partial<Shown> = {}): Shown {
  return { sequence, number: sequence, ticket: customer(email), panels: [crm], cached: {}, ...more };
}

export function customer(
  email: string,
  more: Partial<ShownTicket & { state: 'customer' }> = {},
): ShownTicket {
  const ticket = { id: '42', subject: 'Card declined' };
  return { state: 'customer', ticket, email, typed: false, others: [], ...more };
}

export function found(data: JsonObject): Answer {
  return { status: 'found', data: { found: true, ...data }, http: 200 };
}

export function timed(answer: Answer, more: Partial<TimedAnswer> = {}): TimedAnswer {
  return { answer, at: Date.now(), durationMs: 20, fromCache: false, expired: false, ...more };
}

export const unknown: Answer = { status: 'not_found', http: 200 };
export const failed: Answer = { status: 'error', reason: 'http', mender: 'endpoint', http: 503 };
export const timeout: Answer = { status: 'timeout', seconds: 3 };
export const ada: Answer = found({
  customer_id: 'a 7',
  name: 'Ada Lovelace',
  badge: 'VIP',
  badge_color: 'green',
  fields: { Plan: 'Pro', MRR: '€149' },
});
