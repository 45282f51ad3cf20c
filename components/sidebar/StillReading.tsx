import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Text } from '../ui/Text.tsx';

/** Most helpdesks have shown the customer by then, session API and all. In milliseconds, with the ticket in sight. */
const PATIENCE = 8000;

/** The customer of this ticket is not known yet. After a while it says so: the address may come later, or never. */
export function StillReading({ onDiagnosis }: { onDiagnosis: () => void }) {
  const late = useLate();
  return (
    <div aria-live="polite">
      {late ? (
        <div class="sidebar-notice">
          <h1>{t('sidebar.reading.late')}</h1>
          <p class="muted">{t('sidebar.reading.goesOn')}</p>
          <p class="muted">
            <Text
              of="sidebar.reading.always"
              parts={{
                tried: (words) => (
                  <Button kind="link" onClick={onDiagnosis}>
                    {words}
                  </Button>
                ),
              }}
            />
          </p>
        </div>
      ) : (
        <>
          <h1 class="visually-hidden">{t('sidebar.reading.label')}</h1>
          <Skeleton label={t('sidebar.reading.label')} />
        </>
      )}
    </div>
  );
}

/** True once this has been in sight for long. Nothing is read in a hidden tab, so that time there does not count. */
function useLate(): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      clearTimeout(timer);
      if (!document.hidden) timer = setTimeout(setLate, PATIENCE, true);
    };
    wait();
    document.addEventListener('visibilitychange', wait);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', wait);
    };
  }, []);
  return late;
}
