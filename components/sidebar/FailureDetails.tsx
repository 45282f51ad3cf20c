import { useEffect, useState } from 'preact/hooks';
import { failureReport, type LookupFacts } from '../../lib/lookup/failure-report.ts';
import { Button } from '../ui/Button.tsx';
import { copyText } from './copy-text.ts';

interface Props {
  failed: Parameters<typeof failureReport>[0];
  explain: () => Promise<LookupFacts | null>;
}

/** What can be handed to whoever mends it. Folded; read anew whenever it is opened, for browsers let a text be copied in the turn of a click alone. */
export function FailureDetails({ failed, explain }: Props) {
  const [open, setOpen] = useState(false);
  const [facts, setFacts] = useState<LookupFacts | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (!open) return undefined;
    let current = true;
    const tell = (read: LookupFacts | null) => {
      if (!current) return;
      setFacts(read);
      setSaid(read === null ? 'Deskside got no answer. Close and open this again.' : '');
    };
    explain().then(tell, () => tell(null));
    return () => {
      current = false;
      setFacts(null);
      setSaid('');
    };
  }, [open, failed.answer]);
  const copy = (text: string) =>
    void copyText(text).then((copied) =>
      setSaid(copied ? 'Copied.' : 'The browser did not let Deskside copy it.'),
    );
  return (
    <details class="failure-details" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Report this</summary>
      {facts !== null && (
        <>
          <p class="actions">
            <Button onClick={() => copy(failureReport(failed, facts))}>Copy report</Button>
            <Button onClick={() => copy(facts.curl)}>Copy as curl</Button>
          </p>
          <p class="muted">
            The report holds no customer data. The curl command holds this customer's address, and secrets by
            name only.
          </p>
        </>
      )}
      <p class="muted" aria-live="polite">
        {said}
      </p>
    </details>
  );
}
