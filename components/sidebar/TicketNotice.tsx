import { t } from '../../lib/i18n.ts';
import type { ShownTicket } from '../../lib/shown.ts';
import { Candidates } from './Candidates.tsx';
import { StillReading } from './StillReading.tsx';

type Without = Exclude<ShownTicket, { state: 'customer' }>;
type Told = Exclude<Without, { state: 'several' | 'reading' }>;

interface TicketNoticeProps {
  shown: Without;
  onAddress: (email: string) => void;
  onDiagnosis: () => void;
}

/** What the sidebar says where there is no customer to show. */
export function TicketNotice({ shown, onAddress, onDiagnosis }: TicketNoticeProps) {
  if (shown.state === 'several') return <Candidates emails={shown.emails} onAddress={onAddress} />;
  if (shown.state === 'reading') return <StillReading key={shown.ticket.id} onDiagnosis={onDiagnosis} />;
  const words = wordsFor(shown);
  return (
    <div class="sidebar-notice">
      <h1>{words.title}</h1>
      <p class="muted">{words.text}</p>
    </div>
  );
}

function wordsFor(shown: Told): { title: string; text: string } {
  switch (shown.state) {
    case 'no-ticket':
      return { title: t('sidebar.noTicket.title'), text: t('sidebar.noTicket.text') };
    case 'new-ticket':
      return { title: t('sidebar.newTicket.title'), text: t('sidebar.newTicket.text') };
    case 'signed-out':
      return { title: t('sidebar.signedOut.title'), text: t('sidebar.signedOut.text') };
    case 'unknown':
      return { title: t('sidebar.nothingRead.title'), text: t('sidebar.nothingRead.text') };
    case 'no-address':
      return { title: t('sidebar.noAddress.title'), text: noAddress(shown) };
    case 'hidden-address':
      return { title: t('sidebar.hiddenAddress.title'), text: hiddenAddress(shown) };
  }
}

function noAddress({ name }: { name?: string }): string {
  return name === undefined ? t('sidebar.noAddress.text') : t('sidebar.noAddress.named', { name });
}

function hiddenAddress({ name }: { name?: string }): string {
  return name === undefined ? t('sidebar.hiddenAddress.text') : t('sidebar.hiddenAddress.named', { name });
}
