import { CANDIDATES_LIMIT } from '../../lib/helpdesks/limits.ts';
import { Button } from '../ui/Button.tsx';
import { Breakable } from './Breakable.tsx';

interface CandidatesProps {
  emails: string[];
  onAddress: (email: string) => void;
}

/** Addresses on the page, one click each: Deskside does not choose between people. */
export function Candidates({ emails, onAddress }: CandidatesProps) {
  const { title, text } = wordsFor(emails.length);
  return (
    <div class="sidebar-notice">
      <h1>{title}</h1>
      <p class="muted">{text}</p>
      {emails.length > 0 && (
        <ul class="candidates" aria-label={title}>
          {emails.map((email) => (
            <li key={email}>
              <Button dir="ltr" onClick={() => onAddress(email)}>
                <Breakable email={email} />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function wordsFor(count: number): { title: string; text: string } {
  switch (count) {
    case 0:
      return {
        title: 'No address on this page',
        text: "None that could be the customer's, outside of messages.",
      };
    case 1:
      return { title: 'One address on this page', text: "Is it the customer's?" };
    case CANDIDATES_LIMIT:
      return {
        title: 'Many addresses on this page',
        text: 'Whose ticket is it? These are the likeliest; any other can be typed below.',
      };
    default:
      return { title: 'Several addresses on this page', text: 'Whose ticket is it?' };
  }
}
