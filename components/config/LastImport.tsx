import { useEffect, useState } from 'preact/hooks';
import type { LastImport as Last } from '../../lib/config/import-store.ts';
import { formatLocale, t } from '../../lib/i18n.ts';
import type { OptionsState } from '../options/options-state.ts';
import { Button } from '../ui/Button.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { undoImport } from './undo-import.ts';

/** When something was imported last, and the way back for as long as no other import follows. */
export function LastImport({ options }: { options: OptionsState }) {
  const last = useLastImport(options);
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  if (last === null) return null;
  const time = timeText(last.at);
  const undo = (overChanges: boolean) => {
    setAsking(false);
    setBusy(true);
    void undoImport(options, { overChanges, again: last.undone })
      .then((done) => setAsking(done === 'changed'))
      .finally(() => setBusy(false));
  };
  return (
    <>
      <Notice
        kind="info"
        action={
          <Button
            aria-disabled={busy}
            onClick={() => (busy ? null : last.changed ? setAsking(true) : undo(false))}
          >
            {last.undone ? t('config.last.again') : t('config.last.undo')}
          </Button>
        }
      >
        {last.undone ? t('config.last.undone', { time }) : t('config.last.imported', { time })}
      </Notice>
      {asking ? (
        <ConfirmDialog
          title={last.undone ? t('config.last.againTitle') : t('config.last.undoTitle')}
          confirm={last.undone ? t('config.last.again') : t('config.last.undo')}
          onConfirm={() => undo(true)}
          onCancel={() => setAsking(false)}
        >
          <p>{t('config.last.changed')}</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}

/** Read anew after every change; `null` where there is none, and where nobody can say. */
function useLastImport({ port, settings }: OptionsState): Last | null {
  const [last, setLast] = useState<Last | null>(null);
  useEffect(() => {
    void settings;
    port.send('last-import', {}).then(setLast, () => setLast(null));
  }, [port, settings]);
  return last;
}

function timeText(at: number): string {
  return new Intl.DateTimeFormat(formatLocale(), { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}
