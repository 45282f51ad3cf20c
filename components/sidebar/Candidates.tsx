import { CANDIDATES_LIMIT } from '../../lib/helpdesks/limits.ts';
import { t } from '../../lib/i18n.ts';
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
      return { title: t('sidebar.candidates.none.title'), text: t('sidebar.candidates.none.text') };
    case 1:
      return { title: t('sidebar.candidates.single.title'), text: t('sidebar.candidates.single.text') };
    case CANDIDATES_LIMIT:
      return { title: t('sidebar.candidates.lots.title'), text: t('sidebar.candidates.lots.text') };
    default:
      return { title: t('sidebar.candidates.several.title'), text: t('sidebar.candidates.several.text') };
  }
}
