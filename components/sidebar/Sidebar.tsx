import { useLayoutEffect, useMemo } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import type { TemplateRenderer } from '../../lib/panel/render-template.ts';
import type { ShownTicket } from '../../lib/shown.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Actions } from './Actions.tsx';
import { AddressForm } from './AddressForm.tsx';
import { Announcer } from './Announcer.tsx';
import { CustomerAddress, CustomerHead } from './CustomerHead.tsx';
import { gatherer } from './gather.ts';
import { keptPlace } from './kept-place.ts';
import { LayoutSettings } from './LayoutSettings.tsx';
import { type LayoutStore, layoutStore } from './layout-store.ts';
import { NoConnectors } from './NoConnectors.tsx';
import { NoPanels } from './NoPanels.tsx';
import { Panels } from './Panels.tsx';
import type { SidebarPort } from './port.ts';
import { Said } from './Said.tsx';
import { ShortcutHelp } from './ShortcutHelp.tsx';
import { type SidebarStore, sidebarStore } from './sidebar-store.ts';
import { TaughtNotice } from './TaughtNotice.tsx';
import { TicketNotice } from './TicketNotice.tsx';
import { TopBar } from './TopBar.tsx';
import { type Disclosure, useDisclosure } from './use-disclosure.ts';
import { useLate } from './use-late.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { WidthEdge } from './WidthEdge.tsx';
import { WithValueActions } from './WithValueActions.tsx';
import './sidebar.css';

interface SidebarProps {
  port: SidebarPort;
  render: TemplateRenderer['render'];
}

/** All that an agent sees beside a ticket, and can do with it. */
export function Sidebar({ port, render }: SidebarProps) {
  const layout = useMemo(() => layoutStore(port), [port]);
  const store = useMemo(() => sidebarStore(port, layout.layout, gatherer()), [port, layout]);
  useShortcuts();
  return (
    <WithValueActions port={port} shown={store.shown}>
      <Contents port={port} layout={layout} store={store} render={render} />
    </WithValueActions>
  );
}

function Contents({
  port,
  layout,
  store,
  render,
}: SidebarProps & { layout: LayoutStore; store: SidebarStore }) {
  useLayoutEffect(() => port.onLayout(layout.take), [port, layout]);
  const kept = useMemo(() => keptPlace(document), []);
  useLayoutEffect(() => {
    return port.onShown((next) => {
      kept.remember();
      store.show(next);
    });
  }, [port, store, kept]);
  useLayoutEffect(store.askMissing, [layout.layout.value.hidden]);
  const shown = store.shown.value;
  const ticket = shown?.ticket ?? null;
  const isCustomer = ticket?.state === 'customer';
  const isBare = shown !== null && shown.panels.length === 0;
  const belongsTo = ticketId(ticket) ?? '';
  const customer = isCustomer
    ? { owner: JSON.stringify([belongsTo, ticket.email]), email: ticket.email }
    : null;
  const form = useDisclosure(belongsTo);
  const unread = useLate(shown?.sequence ?? 0) && shown?.taught === 'unproven';

  async function lookUp(email: string | null): Promise<void> {
    if (shown !== null) await port.typeAddress({ sequence: shown.sequence, ticket: ticketId(ticket) }, email);
    form.close();
  }

  const choose = (email: string | null) => void lookUp(email).catch(() => {});

  return (
    <main class="sidebar" aria-label={t('sidebar.label')}>
      <Head port={port} layout={layout} store={store} ticket={ticket} search={form} />
      {isCustomer && <CustomerHead customer={ticket} onAddress={choose} />}
      {isCustomer && form.open && <AddressForm asked onLookUp={lookUp} onCancel={form.close} />}
      {(unread || shown?.taught === 'reads') && <TaughtNotice reads={!unread} port={port} />}
      {shown === null && <Starting />}
      {ticket !== null && !isCustomer && !isBare && !unread && (
        <TicketNotice shown={ticket} onAddress={choose} onDiagnosis={() => port.openPage('diagnosis')} />
      )}
      {isBare &&
        (shown.isForOthers ? <NoPanels /> : <NoConnectors onSetUp={() => port.openPage('options')} />)}
      {shown !== null && !isCustomer && <AddressForm key={belongsTo} asked={false} onLookUp={lookUp} />}
      {shown?.actions && (
        <Actions
          key={belongsTo}
          actions={shown.actions}
          onPress={(rule) => port.press(shown.sequence, rule)}
        />
      )}
      <Panels
        ticket={isCustomer ? ticket.ticket : null}
        owner={customer?.owner ?? null}
        store={store}
        layout={layout}
        port={port}
        render={render}
        kept={kept}
      />
      <Announcer customer={customer} store={store} />
      <Said />
      <ShortcutHelp />
    </main>
  );
}

interface HeadProps {
  port: Pick<SidebarPort, 'tryWidth' | 'close'>;
  layout: LayoutStore;
  store: SidebarStore;
  ticket: ShownTicket | null;
  /** Opens and closes the address form. */
  search: Disclosure;
}

/** What stays in sight: the edge, the bar with what can be done with the whole sidebar, whose data this is. */
function Head({ port, layout, store, ticket, search }: HeadProps) {
  const settings = useDisclosure('');
  const { side, width, locked } = layout.layout.value;
  const isCustomer = ticket?.state === 'customer';
  const asking = store.asking.value;
  return (
    <>
      {!locked?.keys.includes('width') && (
        <WidthEdge
          side={side}
          width={width}
          onTry={port.tryWidth}
          onKeep={(next) => layout.change({ width: next })}
        />
      )}
      <div class="sidebar-head">
        <TopBar
          shown={ticket}
          {...(isCustomer ? { search } : {})}
          {...(isCustomer && asking !== null ? { refresh: { asking, all: store.refreshAll } } : {})}
          layout={settings}
          onClose={port.close}
        />
        {isCustomer && <CustomerAddress email={ticket.email} />}
      </div>
      {settings.open && (
        <LayoutSettings layout={layout.layout.value} onChange={layout.change} onClose={settings.close} />
      )}
    </>
  );
}

/** Nothing has been said of the tab yet. */
function Starting() {
  return (
    <>
      <h1 class="visually-hidden">{t('sidebar.starting')}</h1>
      <Skeleton label={t('sidebar.starting')} />
    </>
  );
}

/** What a typed address, whole or half, belongs to. */
function ticketId(ticket: ShownTicket | null): string | null {
  return ticket !== null && 'ticket' in ticket ? (ticket.ticket?.id ?? null) : null;
}
