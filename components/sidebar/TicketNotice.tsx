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
      return { title: 'No ticket is open', text: "Open one, and the customer's data shows here." };
    case 'new-ticket':
      return {
        title: 'This ticket is still being written',
        text: 'Its customer shows here once the ticket exists.',
      };
    case 'signed-out':
      return {
        title: 'You are signed out of the helpdesk',
        text: 'Sign in there, and this sidebar goes on by itself.',
      };
    case 'unknown':
      return {
        title: 'Nothing read yet',
        text: 'Deskside has not heard from this page. If it stays so, reload the page.',
      };
    case 'no-address':
      return {
        title: 'This customer has no email address',
        text: `The helpdesk knows ${shown.name ?? 'the customer'} without one, from a chat or a call, say.`,
      };
    case 'hidden-address':
      return {
        title: 'The address is hidden from you',
        text: `The helpdesk does not show you the email address of ${shown.name ?? 'this customer'}.`,
      };
  }
}
