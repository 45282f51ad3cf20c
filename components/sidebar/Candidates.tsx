import { Button } from '../ui/Button.tsx';
import { Breakable } from './Breakable.tsx';

interface CandidatesProps {
  emails: string[];
  onAddress: (email: string) => void;
}

/** Addresses on the page, one click each: Deskside does not choose between people. */
export function Candidates({ emails, onAddress }: CandidatesProps) {
  const [title, text] =
    emails.length === 1
      ? ['One address on this page', "Is it the customer's?"]
      : ['Several addresses on this page', 'Whose ticket is it?'];
  return (
    <div class="notice">
      <h1>{title}</h1>
      <p class="muted">{text}</p>
      <ul class="candidates" aria-label={title}>
        {emails.map((email) => (
          <li key={email}>
            <Button dir="ltr" onClick={() => onAddress(email)}>
              <Breakable email={email} />
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
