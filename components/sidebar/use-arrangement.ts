import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { moved, toggled } from '../../lib/panel/layout.ts';
import type { LayoutStore } from './layout-store.ts';
import type { PanelState } from './panel-state.ts';
import type { SidebarStore } from './sidebar-store.ts';

/** What the agent does with the panels as a whole. `said` is what a screen reader hears of it. */
export interface Arrangement {
  said: string;
  move: (connector: string, to: number) => void;
  toggle: (connector: string) => void;
  hide: (panel: PanelState) => void;
  show: (connectors: string[]) => void;
}

/** Moves, collapses and hides panels; what is said of that is for this `owner`'s. The focus stays on the control that was pressed, or goes to what takes its place. Touches: the focus. */
export function useArrangement(
  list: RefObject<HTMLElement | null>,
  owner: string | null,
  { panels }: Pick<SidebarStore, 'panels'>,
  { layout, change }: LayoutStore,
): Arrangement {
  const [said, say] = useState('');
  useLayoutEffect(() => say(''), [owner]);
  /** What gets the focus once the panels stand anew: an element that is moved in the page loses it. */
  const next = useRef<(() => HTMLElement | null | undefined) | null>(null);
  useLayoutEffect(() => {
    const focused = next.current?.();
    next.current = null;
    if (focused === document.activeElement) return;
    focused?.focus({ preventScroll: true });
    focused?.closest('.panel')?.scrollIntoView?.({ block: 'nearest' });
  });
  const inSight = () => panels.value.map(({ spec }) => spec.connector);
  const find = (selector: string) => list.current?.querySelector<HTMLElement>(selector);

  return {
    said,
    move(connector, to) {
      const ids = inSight();
      if (ids.indexOf(connector) === to) return;
      const { activeElement } = document;
      next.current = () => (activeElement instanceof HTMLElement ? activeElement : null);
      change({ order: moved(layout.value.order, ids, connector, to) });
      const { name } = panels.value[to]?.spec ?? { name: '' };
      say(t('sidebar.announced.moved', { name, place: to + 1, count: ids.length }));
    },
    toggle: (connector) => change({ collapsed: toggled(layout.value.collapsed, connector) }),
    hide({ spec }) {
      next.current = () => find('.hidden-panels button');
      change({ hidden: [...layout.value.hidden, spec.connector] });
      say(t('sidebar.announced.hidden', { name: spec.name }));
    },
    show(connectors) {
      const [first = ''] = connectors;
      next.current = () => find(`[data-connector="${CSS.escape(first)}"] .panel-toggle`);
      change({ hidden: layout.value.hidden.filter((id) => !connectors.includes(id)) });
      const names = panels.value.filter(({ spec }) => connectors.includes(spec.connector));
      say(t('sidebar.announced.shown', { names: names.map(({ spec }) => spec.name).join(', ') }));
    },
  };
}
