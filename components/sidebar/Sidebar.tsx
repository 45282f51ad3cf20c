import { useLayoutEffect, useMemo } from 'preact/hooks';
import type { ShownTicket } from '../../lib/messages.ts';
import type { TemplateRenderer } from '../../lib/panel/render-template.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { AddressForm } from './AddressForm.tsx';
import { announcement } from './announcement.ts';
import { CustomerHead } from './CustomerHead.tsx';
import { NoConnectors } from './NoConnectors.tsx';
import { Panels } from './Panels.tsx';
import type { SidebarPort } from './port.ts';
import { Said } from './Said.tsx';
import { ShortcutHelp } from './ShortcutHelp.tsx';
import { type SidebarStore, sidebarStore } from './sidebar-store.ts';
import { TaughtNotice } from './TaughtNotice.tsx';
import { TicketNotice } from './TicketNotice.tsx';
import { TopBar } from './TopBar.tsx';
import { useAddressForm } from './use-address-form.ts';
import { useLate } from './use-late.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { WithValueActions } from './WithValueActions.tsx';
import './sidebar.css';

interface SidebarProps {
  port: SidebarPort;
  render: TemplateRenderer['render'];
}

/** All that an agent sees beside a ticket, and can do with it. */
export function Sidebar({ port, render }: SidebarProps) {
  const store = useMemo(() => sidebarStore(port), [port]);
  useShortcuts();
  return (
    <WithValueActions port={port} shown={store.shown}>
      <Contents port={port} store={store} render={render} />
    </WithValueActions>
  );
}

function Contents({ port, store, render }: SidebarProps & { store: SidebarStore }) {
  useLayoutEffect(() => port.onShown(store.show), [port, store]);
  const shown = store.shown.value;
  const panels = store.panels.value;
  const ticket = shown?.ticket ?? null;
  const isCustomer = ticket?.state === 'customer';
  const isBare = shown !== null && shown.panels.length === 0;
  const belongsTo = ticketId(ticket) ?? '';
  const form = useAddressForm(belongsTo);
  const unread = useLate(shown?.sequence ?? 0) && shown?.taught === 'unproven';

  async function lookUp(email: string | null): Promise<void> {
    if (shown !== null) await port.typeAddress({ sequence: shown.sequence, ticket: ticketId(ticket) }, email);
    form.close();
  }

  const choose = (email: string | null) => void lookUp(email).catch(() => {});

  return (
    <main class="sidebar" aria-label="Customer data">
      <TopBar
        shown={ticket}
        {...(isCustomer ? { search: form } : {})}
        {...(isCustomer && panels.length > 0
          ? { refresh: { asking: panels.every((panel) => panel.asking), all: store.refreshAll } }
          : {})}
        onClose={port.close}
      />
      {isCustomer && <CustomerHead customer={ticket} onAddress={choose} />}
      {isCustomer && form.open && <AddressForm asked onLookUp={lookUp} onCancel={form.close} />}
      {(unread || shown?.taught === 'reads') && <TaughtNotice reads={!unread} port={port} />}
      {shown === null && <Skeleton label="Starting" />}
      {ticket !== null && !isCustomer && !isBare && !unread && (
        <TicketNotice shown={ticket} onAddress={choose} onDiagnosis={() => port.openPage('diagnosis')} />
      )}
      {isBare && <NoConnectors onSetUp={() => port.openPage('options')} />}
      {shown !== null && !isCustomer && <AddressForm key={belongsTo} asked={false} onLookUp={lookUp} />}
      {isCustomer && (
        <Panels key={shown?.sequence} ticket={ticket.ticket} store={store} port={port} render={render} />
      )}
      <p class="visually-hidden" role="status">
        {isCustomer ? announcement(ticket.email, panels) : ''}
      </p>
      <Said />
      <ShortcutHelp />
    </main>
  );
}

/** What a typed address, whole or half, belongs to. */
function ticketId(ticket: ShownTicket | null): string | null {
  return ticket !== null && 'ticket' in ticket ? (ticket.ticket?.id ?? null) : null;
}
