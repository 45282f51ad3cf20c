import type { SidebarPort } from '../../components/sidebar/port.ts';
import type { Answer, TimedAnswer } from '../../lib/lookup/answer.ts';
import { DEFAULT_LAYOUT, type SidebarLayout } from '../../lib/panel/layout.ts';
import type { PanelSpec } from '../../lib/panel/panel-spec.ts';
import type { Shown, ShownTicket } from '../../lib/shown.ts';
import type { PressReply } from '../../lib/webhooks/reports.ts';

/** One state of the sidebar: what the background says, and what each connector answers. A connector without an answer never answers. */
export interface SidebarState {
  ticket: ShownTicket;
  panels?: PanelSpec[];
  cached?: Record<string, TimedAnswer>;
  answers?: Record<string, Answer>;
  /** What the agent has changed of the layout. */
  layout?: Partial<SidebarLayout>;
  /** The selector of what is pressed for the picture. */
  press?: string;
  /** Buttons of rules, and what becomes of a press. */
  actions?: Shown['actions'];
  pressReply?: PressReply;
  /** The helpdesk's page has no editor. */
  noReply?: boolean;
  /** The background has not said anything yet. */
  silent?: boolean;
}

/** A port without a browser behind it. A typed address is shown like any other. */
export function fakePort(state: SidebarState): SidebarPort {
  let tell: (shown: Shown) => void = () => {};
  let shown: Shown = {
    sequence: 1,
    number: 1,
    ticket: state.ticket,
    panels: state.panels ?? [],
    cached: state.cached ?? {},
    ...(state.actions === undefined ? {} : { actions: state.actions }),
  };
  return {
    onShown(callback) {
      tell = callback;
      if (state.silent !== true) callback(shown);
      return () => {};
    },
    onLayout(callback) {
      callback({ ...DEFAULT_LAYOUT, ...state.layout });
      return () => {};
    },
    keepLayout() {},
    tryWidth: async () => 1,
    async lookup(sequence, connector) {
      const answer = state.answers?.[connector];
      if (answer === undefined) return new Promise(() => {});
      return { state: 'answered', sequence, answer: timed(answer) };
    },
    explain: async (_sequence, connector) => ({
      curl: `curl -i 'https://${connector}.example/lookup'`,
      lines: [`Connector: ${connector}`],
    }),
    async typeAddress(_seen, email) {
      const facts = 'ticket' in state.ticket ? state.ticket.ticket : null;
      const ticket: ShownTicket =
        email === null ? state.ticket : { state: 'customer', ticket: facts, email, typed: true, others: [] };
      shown = { ...shown, sequence: shown.sequence + 1, ticket, cached: {} };
      tell(shown);
    },
    async teachAgain() {},
    press: async () => state.pressReply ?? new Promise(() => {}),
    async insert() {
      return state.noReply === true ? 'no-reply' : 'inserted';
    },
    close() {},
    openPage() {},
  };
}

/** An answer that came `secondsAgo`. */
export function timed(answer: Answer, secondsAgo = 0, expired = false): TimedAnswer {
  return { answer, at: Date.now() - secondsAgo * 1000, durationMs: 120, fromCache: secondsAgo > 0, expired };
}
