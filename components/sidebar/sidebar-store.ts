import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { LookupReply, Shown, ShownTicket } from '../../lib/messages.ts';
import { answered, mayBeMended, newPanel, type PanelState, toldAgain, wantsLookup } from './panel-state.ts';
import type { SidebarPort } from './port.ts';

/** After a `stale` reply the next `show` is on its way. Where it does not come within this many milliseconds, the panel says so. */
const STALE_PATIENCE_MS = 2000;

/** What the sidebar shows. Nothing of a former sequence outlives the next one. */
export interface SidebarStore {
  shown: ReadonlySignal<Shown | null>;
  panels: ReadonlySignal<PanelState[]>;
  /** Takes a notice from the background: a higher sequence replaces all, an equal one is merged, a lower one is late. */
  show(shown: Shown): void;
  refresh(connector: string): void;
  refreshAll(): void;
}

export function sidebarStore(port: Pick<SidebarPort, 'lookup'>): SidebarStore {
  const shown = signal<Shown | null>(null);
  const panels = signal<PanelState[]>([]);

  function show(next: Shown): void {
    const current = shown.value;
    if (current !== null && next.sequence < current.sequence) return;
    const told = next.sequence === current?.sequence;
    const owed = isSameCustomer(current?.ticket, next.ticket) ? panels.value.filter(isRefreshing) : [];
    batch(() => {
      shown.value = next;
      panels.value = told ? mergedPanels(panels.value, next) : newPanels(next);
    });
    for (const panel of panels.value) {
      const { connector } = panel.spec;
      if (owed.some(({ spec }) => spec.connector === connector)) ask(connector, true);
      else if (wantsLookup(panel)) ask(connector, false);
      else if (told && mayBeMended(panel)) ask(connector, true);
    }
  }

  async function ask(connector: string, refresh: boolean): Promise<void> {
    const panel = panels.value.find((candidate) => candidate.spec.connector === connector);
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
    panels,
    show,
    refresh: (connector) => ask(connector, true),
    refreshAll: () => {
      for (const panel of panels.value) ask(panel.spec.connector, true);
    },
  };
}

function newPanels({ panels, cached }: Shown): PanelState[] {
  return panels.map((spec) => newPanel(spec, cached[spec.connector]));
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

function isRefreshing({ refreshing }: PanelState): boolean {
  return refreshing;
}

/** News of a ticket are no new customer: a refresh that was under way is still wanted. */
function isSameCustomer(before: ShownTicket | undefined, now: ShownTicket): boolean {
  if (before?.state !== 'customer' || now.state !== 'customer') return false;
  return before.email === now.email && before.ticket?.id === now.ticket?.id;
}
