import { useLayoutEffect, useRef } from 'preact/hooks';
import type { TicketFacts } from '../../lib/helpdesks/ticket.ts';
import type { TemplateRenderer } from '../../lib/panel/render-template.ts';
import { useNow } from '../ui/use-now.ts';
import { FILLED } from './frame-writer.ts';
import { HiddenPanels } from './HiddenPanels.tsx';
import type { KeptPlace } from './kept-place.ts';
import type { LayoutStore } from './layout-store.ts';
import { Panel } from './Panel.tsx';
import type { PanelPlace } from './PanelHead.tsx';
import type { PanelState } from './panel-state.ts';
import type { SidebarPort } from './port.ts';
import type { SidebarStore } from './sidebar-store.ts';
import { useArrangement } from './use-arrangement.ts';
import { useReorder } from './use-reorder.ts';

interface PanelsProps {
  ticket: TicketFacts | null;
  /** Whose data the panels show: nothing but their heads outlives that. `null` while no customer is shown: all is out of sight, and only the frames of templates stay. */
  owner: string | null;
  store: SidebarStore;
  layout: LayoutStore;
  port: Pick<SidebarPort, 'openPage' | 'explain'>;
  render: TemplateRenderer['render'];
  kept: KeptPlace;
}

/** One panel per connector, as the agent has arranged them. */
export function Panels({ ticket, owner, store, layout, port, render, kept }: PanelsProps) {
  const now = useNow(30_000);
  const list = useRef<HTMLDivElement>(null);
  const panels = store.panels.value;
  const hidden = store.hidden.value;
  const away = owner === null;
  const arrangement = useArrangement(list, owner, store, layout);
  const { drag, grip } = useReorder(list, panels.map(connectorOf), arrangement.move);
  useLayoutEffect(() => {
    if (away) blurWithin(list.current);
    else kept.restore();
  }, [kept, owner]);
  useLayoutEffect(() => list.current?.addEventListener(FILLED, kept.more, true), [kept]);
  useLayoutEffect(() => kept.more());
  const placeOf = (panel: PanelState): PanelPlace => ({
    collapsed: layout.layout.value.collapsed.includes(connectorOf(panel)),
    grip: grip(connectorOf(panel)),
    drop: drag === null ? null : dropAt(panels, drag, connectorOf(panel)),
    onToggle: () => arrangement.toggle(connectorOf(panel)),
    onHide: () => arrangement.hide(panel),
  });
  return (
    <div
      class={away ? undefined : drag === null ? 'panels' : 'panels panels-dragging'}
      hidden={away}
      ref={list}
    >
      {panels.map((panel) => (
        <Panel
          key={panel.spec.connector}
          panel={panel}
          ticket={ticket}
          owner={owner}
          now={now}
          place={placeOf(panel)}
          render={render}
          onRefresh={() => store.refresh(panel.spec.connector)}
          explain={() => port.explain(store.shown.value?.sequence ?? 0, panel.spec.connector)}
          onOpen={(page) => port.openPage(page, panel.spec.connector)}
        />
      ))}
      {hidden.length > 0 && !away && <HiddenPanels hidden={hidden} onShow={arrangement.show} />}
      <p class="visually-hidden" aria-live="polite">
        {arrangement.said}
      </p>
    </div>
  );
}

/** Not every browser takes the focus from what goes out of sight. */
function blurWithin(list: HTMLElement | null): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && list?.contains(activeElement)) activeElement.blur();
}

/** On which side of a panel the one that is dragged would go; not beside itself. */
function dropAt(
  panels: PanelState[],
  drag: { connector: string; to: number },
  connector: string,
): 'before' | 'after' | null {
  const ids = panels.map(connectorOf);
  const others = ids.filter((id) => id !== drag.connector);
  if (ids.indexOf(drag.connector) === drag.to || connector === drag.connector) return null;
  if (others[drag.to] === connector) return 'before';
  return drag.to === others.length && others.at(-1) === connector ? 'after' : null;
}

function connectorOf({ spec }: PanelState): string {
  return spec.connector;
}
