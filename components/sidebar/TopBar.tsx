import type { TicketFacts } from '../../lib/helpdesks/ticket.ts';
import { t } from '../../lib/i18n.ts';
import type { ShownTicket } from '../../lib/shown.ts';
import { IconButton } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { Disclosure } from './use-disclosure.ts';
import { LONG, QUICK, useSlow } from './use-slow.ts';

interface TopBarProps {
  shown: ShownTicket | null;
  /** Opens and closes the address form; missing where the form is in sight anyway. */
  search?: Disclosure;
  /** Missing where nothing can be refreshed. */
  refresh?: { asking: boolean; all: () => void };
  /** Opens and closes the settings of where the sidebar stands. */
  layout: Disclosure;
  onClose: () => void;
}

/** Which ticket this is, and what can be done with the whole sidebar. */
export function TopBar({ shown, search, refresh, layout, onClose }: TopBarProps) {
  const asking = refresh?.asking === true;
  const busy = useSlow(asking, QUICK);
  const turning = useSlow(asking, LONG);
  return (
    <header class="top-bar">
      <TicketTitle shown={shown} />
      {search !== undefined && (
        <IconButton
          ref={search.button}
          label={t('sidebar.lookUp.another')}
          shortcut="/"
          aria-expanded={search.open}
          onClick={search.toggle}
        >
          <Icon name="search" />
        </IconButton>
      )}
      {refresh !== undefined && (
        <IconButton
          label={t('sidebar.topBar.refreshAll')}
          shortcut="Shift+R"
          aria-disabled={busy}
          onClick={refresh.all}
        >
          <Icon name="refresh" turning={turning} />
        </IconButton>
      )}
      <IconButton
        ref={layout.button}
        label={t('sidebar.topBar.place')}
        aria-expanded={layout.open}
        onClick={layout.toggle}
      >
        <Icon name="layout" />
      </IconButton>
      <IconButton label={t('sidebar.topBar.close')} onClick={onClose}>
        <Icon name="close" />
      </IconButton>
    </header>
  );
}

function TicketTitle({ shown }: { shown: ShownTicket | null }) {
  const ticket = shown !== null && 'ticket' in shown ? shown.ticket : null;
  if (ticket === null) return <p class="ticket-title muted">Deskside</p>;
  const number = numberOf(ticket);
  const subject = withoutNumber(ticket.subject ?? '', number);
  return (
    <p class="ticket-title" title={`${number} ${subject}`.trim()}>
      <span class="muted">{number}</span> <bdi>{subject}</bdi>
    </p>
  );
}

/** Where the page's address stands for the ticket's id, the subject says more. */
function numberOf({ number, id, subject }: TicketFacts): string {
  const shown = number ?? id;
  if (!shown.includes('/')) return `#${shown.replace(/^#/, '')}`;
  return subject === undefined ? shown : '';
}

/** A subject that is taken from the page's title often begins with the number. */
function withoutNumber(subject: string, number: string): string {
  return number !== '' && subject.startsWith(`${number} `) ? subject.slice(number.length + 1) : subject;
}
