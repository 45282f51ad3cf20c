import type { TicketFacts } from '../../lib/helpdesks/ticket.ts';
import type { TemplateRenderer } from '../../lib/panel/render-template.ts';
import { useNow } from '../ui/use-now.ts';
import { Panel } from './Panel.tsx';
import type { SidebarPort } from './port.ts';
import type { SidebarStore } from './sidebar-store.ts';

interface PanelsProps {
  ticket: TicketFacts | null;
  store: SidebarStore;
  port: Pick<SidebarPort, 'openPage' | 'explain'>;
  render: TemplateRenderer['render'];
}

/** One panel per connector. Its key is the sequence: nothing of a former ticket's panels stays in the page. */
export function Panels({ ticket, store, port, render }: PanelsProps) {
  const now = useNow(30_000);
  return (
    <div class="panels">
      {store.panels.value.map((panel) => (
        <Panel
          key={panel.spec.connector}
          panel={panel}
          ticket={ticket}
          now={now}
          render={render}
          onRefresh={() => store.refresh(panel.spec.connector)}
          explain={() => port.explain(store.shown.value?.sequence ?? 0, panel.spec.connector)}
          onOpen={(page) => port.openPage(page, panel.spec.connector)}
        />
      ))}
    </div>
  );
}
