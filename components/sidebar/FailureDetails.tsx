import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
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
      setSaid(read === null ? t('sidebar.failed.noFacts') : '');
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
      setSaid(copied ? t('sidebar.failed.copied') : t('common.notCopied')),
    );
  const curl = facts?.curl ?? null;
  return (
    <details class="failure-details" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('sidebar.failed.report')}</summary>
      {facts !== null && (
        <>
          <p class="actions">
            <Button onClick={() => copy(failureReport(failed, facts))}>
              {t('sidebar.failed.copyReport')}
            </Button>
            {curl === null ? null : (
              <Button onClick={() => copy(curl)}>{t('sidebar.failed.copyCurl')}</Button>
            )}
          </p>
          {curl === null ? null : <p class="muted">{t('sidebar.failed.whatIsIn')}</p>}
        </>
      )}
      <p class="muted" aria-live="polite">
        {said}
      </p>
    </details>
  );
}
