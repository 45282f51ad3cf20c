import { type ReadonlySignal, signal } from '@preact/signals';
import { DEFAULT_LAYOUT, type SidebarLayout } from '../../lib/panel/layout.ts';
import type { SidebarPort } from './port.ts';

/** How the agent has laid the sidebar out on this helpdesk. */
export interface LayoutStore {
  layout: ReadonlySignal<SidebarLayout>;
  /** What the agent changes here: at once, and remembered. */
  change(change: Partial<SidebarLayout>): void;
  /** What was remembered, or changed in another tab. */
  take(layout: SidebarLayout): void;
}

export function layoutStore(port: Pick<SidebarPort, 'keepLayout'>): LayoutStore {
  const layout = signal(DEFAULT_LAYOUT);
  return {
    layout,
    change(change) {
      layout.value = { ...layout.value, ...change };
      port.keepLayout(layout.value);
    },
    take(next) {
      layout.value = next;
    },
  };
}
