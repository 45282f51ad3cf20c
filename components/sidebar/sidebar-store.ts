import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { LookupReply, Shown, ShownTicket } from '../../lib/messages.ts';
import { arranged, type SidebarLayout } from '../../lib/panel/layout.ts';
import { answered, mayBeMended, newPanel, type PanelState, toldAgain, wantsLookup } from './panel-state.ts';
import type { SidebarPort } from './port.ts';

/** After a `stale` reply the next `show` is on its way. Where it does not come within this many milliseconds, the panel says so. */
const STALE_PATIENCE_MS = 2000;

/** What the sidebar shows. Nothing of a former sequence outlives the next one. */
export interface SidebarStore {
  shown: ReadonlySignal<Shown | null>;
  /** In the agent's order, without those that are hidden. */
  panels: ReadonlySignal<PanelState[]>;
  hidden: ReadonlySignal<PanelState[]>;
  /** Takes a notice from the background: a higher sequence replaces all, an equal one is merged, a lower one is late. */
  show(shown: Shown): void;
  /** Asks for what has no answer yet: a panel that was hidden is asked when it comes back. */
  askMissing(): void;
  refresh(connector: string): void;
  refreshAll(): void;
}

export function sidebarStore(
  port: Pick<SidebarPort, 'lookup'>,
  layout: ReadonlySignal<SidebarLayout>,
): SidebarStore {
  const shown = signal<Shown | null>(null);
  const panels = signal<PanelState[]>([]);
  const inOrder = computed(() => arranged(panels.value, connectorOf, layout.value.order));
  const isHidden = (panel: PanelState) => layout.value.hidden.includes(connectorOf(panel));
  const inSight = computed(() => inOrder.value.filter((panel) => !isHidden(panel)));
  const hidden = computed(() => inOrder.value.filter(isHidden));

  function show(next: Shown): void {
    const current = shown.value;
    if (current !== null && next.sequence < current.sequence) return;
    const told = next.sequence === current?.sequence;
    const known = isSameCustomer(current?.ticket, next.ticket) ? panels.value : [];
    const owed = known.filter(isRefreshing);
    batch(() => {
      shown.value = next;
      panels.value = told ? mergedPanels(panels.value, next) : newPanels(next, known);
    });
    for (const panel of inSight.value) {
      const { connector } = panel.spec;
      if (owed.some(({ spec }) => spec.connector === connector)) ask(connector, true);
      else if (wantsLookup(panel) || (!told && next.cached[connector] === undefined)) ask(connector, false);
      else if (told && mayBeMended(panel)) ask(connector, true);
    }
  }

  async function ask(connector: string, refresh: boolean): Promise<void> {
    const panel = inSight.value.find((candidate) => connectorOf(candidate) === connector);
    if (shown.value?.ticket.state !== 'customer' || panel === undefined || panel.asking) return;
    const { sequence } = shown.value;
    const change = (to: (state: PanelState) => PanelState) => {
      if (shown.value?.sequence === sequence) panels.value = changed(panels.value, connector, to);
    };
    change((state) => ({ ...state, asking: true, refreshing: refresh }));
    const reply = await port.lookup(sequence, connector, refresh).catch((): LookupReply | null => null);
    if (reply?.state === 'answered' && reply.sequence === sequence)
      change((state) => answered(state, reply.answer));
    else if (reply === null) change(lose);
    else setTimeout(change, STALE_PATIENCE_MS, lose);
  }

  return {
    shown,
    panels: inSight,
    hidden,
    show,
    askMissing: () => {
      for (const panel of inSight.value) if (wantsLookup(panel)) ask(connectorOf(panel), false);
    },
    refresh: (connector) => ask(connector, true),
    refreshAll: () => {
      for (const panel of inSight.value) ask(connectorOf(panel), true);
    },
  };
}

/** News of the ticket leave what is `known` of the same customer in sight until it is answered anew. */
function newPanels({ panels, cached }: Shown, known: PanelState[]): PanelState[] {
  return panels.map((spec) => {
    const before = known.find((panel) => connectorOf(panel) === spec.connector);
    return newPanel(spec, cached[spec.connector] ?? before?.answer ?? undefined);
  });
}

function mergedPanels(before: PanelState[], { panels, cached }: Shown): PanelState[] {
  return panels.map((spec) => {
    const known = before.find((panel) => panel.spec.connector === spec.connector);
    const answer = cached[spec.connector];
    return known === undefined ? newPanel(spec, answer) : toldAgain(known, spec, answer);
  });
}

function changed(
  panels: PanelState[],
  connector: string,
  to: (state: PanelState) => PanelState,
): PanelState[] {
  return panels.map((panel) => (panel.spec.connector === connector ? to(panel) : panel));
}

function lose(panel: PanelState): PanelState {
  return { ...panel, asking: false, refreshing: false, lost: true };
}

function connectorOf({ spec }: PanelState): string {
  return spec.connector;
}

function isRefreshing({ refreshing }: PanelState): boolean {
  return refreshing;
}

/** News of a ticket are no new customer: a refresh that was under way is still wanted. */
function isSameCustomer(before: ShownTicket | undefined, now: ShownTicket): boolean {
  if (before?.state !== 'customer' || now.state !== 'customer') return false;
  return before.email === now.email && before.ticket?.id === now.ticket?.id;
}
