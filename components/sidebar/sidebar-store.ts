import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { TimedAnswer } from '../../lib/lookup/answer.ts';
import type { LookupReply } from '../../lib/messages.ts';
import { arranged, type SidebarLayout } from '../../lib/panel/layout.ts';
import type { PanelSpec } from '../../lib/panel/panel-spec.ts';
import type { Shown, ShownTicket } from '../../lib/shown.ts';
import type { Gather } from './gather.ts';
import { afterNews, answered, newPanel, type PanelState, toldAgain, wantsLookup } from './panel-state.ts';
import type { SidebarPort } from './port.ts';
import { shownPanels } from './shown-panels.ts';

/** After a `stale` reply the next `show` is on its way. Where it does not come within this many milliseconds, the panel says so. */
const STALE_PATIENCE_MS = 2000;

/** What the sidebar shows. Nothing of a former sequence outlives the next one. */
export interface SidebarStore {
  shown: ReadonlySignal<Shown | null>;
  /** In the agent's order, without those that are hidden. One that waits for another's answer is in sight, and asked, only once that fits. */
  panels: ReadonlySignal<PanelState[]>;
  /** Whether every panel in sight is being asked; `null` where there is none. */
  asking: ReadonlySignal<boolean | null>;
  /** Those that the agent has hidden. They are asked only where one in sight waits for their answer. */
  hidden: ReadonlySignal<PanelState[]>;
  /** Takes a notice from the background: a higher sequence replaces all, an equal one is merged, a lower one is late. */
  show(shown: Shown): void;
  /** Asks for what has no answer yet: a panel that was hidden is asked when it comes back. */
  askMissing(): void;
  refresh(connector: string): void;
  refreshAll(): void;
}

/** `gather` makes the changes that answers bring. */
export function sidebarStore(
  port: Pick<SidebarPort, 'lookup'>,
  layout: ReadonlySignal<SidebarLayout>,
  gather: Gather = (change) => change(),
): SidebarStore {
  const shown = signal<Shown | null>(null);
  const all = signal<PanelState[]>([]);
  const inOrder = computed(() => arranged(shownPanels(all.value), connectorOf, layout.value.order));
  const isHidden = (panel: PanelState) => layout.value.hidden.includes(connectorOf(panel));
  const inSight = computed(() => inOrder.value.filter((panel) => !isHidden(panel)));
  const asking = computed(() =>
    inSight.value.length === 0 ? null : inSight.value.every((panel) => panel.asking),
  );
  const hidden = computed(() => inOrder.value.filter(isHidden));
  const isWaitedFor = (panel: PanelState) =>
    all.value.some((other) => other.spec.waitsFor?.connector === connectorOf(panel) && !isHidden(other));
  const wanted = computed(() => [...inSight.value, ...hidden.value.filter(isWaitedFor)]);

  function show(next: Shown): void {
    const current = shown.value;
    if (current !== null && next.sequence < current.sequence) return;
    const told = next.sequence === current?.sequence;
    const known = told || (current !== null && isNewsOf(current, next)) ? all.value : [];
    const owed = known.filter(isRefreshing);
    batch(() => {
      shown.value = next;
      all.value = told ? mergedPanels(known, next, toldAgain) : mergedPanels(known, next, afterNews);
    });
    for (const panel of wanted.value) {
      const { connector } = panel.spec;
      if (owed.some(({ spec }) => spec.connector === connector)) ask(connector, true);
      else if (wantsLookup(panel)) ask(connector, false);
    }
  }

  /** An answer may bring others into sight, which are asked then. */
  function update(next: PanelState[]): void {
    const before = new Set(wanted.value.map(connectorOf));
    all.value = next;
    for (const panel of wanted.value)
      if (!before.has(connectorOf(panel)) && wantsLookup(panel)) void ask(connectorOf(panel), false);
  }

  async function ask(connector: string, refresh: boolean): Promise<void> {
    const panel = wanted.value.find((candidate) => connectorOf(candidate) === connector);
    if (shown.value?.ticket.state !== 'customer' || panel === undefined || panel.asking) return;
    const { sequence } = shown.value;
    const change = (to: (state: PanelState) => PanelState) => {
      if (shown.value?.sequence === sequence) update(changed(all.value, connector, to));
    };
    change((state) => ({ ...state, asking: true, refreshing: refresh }));
    const reply = await port.lookup(sequence, connector, refresh).catch((): LookupReply | null => null);
    if (reply?.state === 'answered' && reply.sequence === sequence)
      gather(() => change((state) => answered(state, reply.answer)));
    else if (reply === null) change(lose);
    else setTimeout(change, STALE_PATIENCE_MS, lose);
  }

  return {
    shown,
    panels: inSight,
    asking,
    hidden,
    show,
    askMissing: () => {
      for (const panel of wanted.value) if (wantsLookup(panel)) ask(connectorOf(panel), false);
    },
    refresh: (connector) => ask(connector, true),
    refreshAll: () => {
      for (const panel of inSight.value) ask(connectorOf(panel), true);
    },
  };
}

/** Panels that are known already are merged with what is told of them now. */
function mergedPanels(
  known: PanelState[],
  { panels, cached }: Shown,
  merge: (panel: PanelState, spec: PanelSpec, answer: TimedAnswer | undefined) => PanelState,
): PanelState[] {
  return panels.map((spec) => {
    const before = known.find((panel) => connectorOf(panel) === spec.connector);
    const answer = cached[spec.connector];
    return before === undefined ? newPanel(spec, answer) : merge(before, spec, answer);
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

/** True where what is known still counts: news of a ticket are no new customer, and a refresh that was under way is still wanted. */
function isNewsOf(before: Shown, now: Shown): boolean {
  return before.sequence >= (now.validSince ?? 0) && isSameCustomer(before.ticket, now.ticket);
}

/** Another agent may not see what the former one saw. */
function isSameCustomer(before: ShownTicket, now: ShownTicket): boolean {
  if (before.state !== 'customer' || now.state !== 'customer') return false;
  const agents = [before.ticket?.agent, now.ticket?.agent].filter((agent) => agent !== undefined);
  return before.email === now.email && before.ticket?.id === now.ticket?.id && new Set(agents).size < 2;
}
