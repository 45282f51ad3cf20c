import type { ShownTicket } from '../../lib/messages.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Candidates } from './Candidates.tsx';

type Without = Exclude<ShownTicket, { state: 'customer' }>;
type Told = Exclude<Without, { state: 'several' }>;

interface TicketNoticeProps {
  shown: Without;
  onAddress: (email: string) => void;
}

/** What the sidebar says where there is no customer to show. */
export function TicketNotice({ shown, onAddress }: TicketNoticeProps) {
  if (shown.state === 'several') return <Candidates emails={shown.emails} onAddress={onAddress} />;
  const words = wordsFor(shown);
  if (words === null) return <Skeleton label="Reading the ticket" />;
  return (
    <div class="sidebar-notice">
      <h1>{words.title}</h1>
      <p class="muted">{words.text}</p>
    </div>
  );
}

/** `null` while the page is still being read: words would only flicker. */
function wordsFor(shown: Told): { title: string; text: string } | null {
  switch (shown.state) {
    case 'reading':
      return null;
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
