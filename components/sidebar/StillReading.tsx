import { useEffect, useState } from 'preact/hooks';
import { Button } from '../ui/Button.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';

/** Most helpdesks have shown the customer by then, session API and all. In milliseconds, with the ticket in sight. */
const PATIENCE = 8000;

/** The customer of this ticket is not known yet. After a while it says so: the address may come later, or never. */
export function StillReading({ onDiagnosis }: { onDiagnosis: () => void }) {
  const late = useLate();
  return (
    <div aria-live="polite">
      {late ? (
        <div class="sidebar-notice">
          <h1>No address found on this ticket yet</h1>
          <p class="muted">
            Deskside goes on looking, and shows the customer as soon as there is one. Meanwhile you can type
            the address here.
          </p>
          <p class="muted">
            Is it like this on every ticket?{' '}
            <Button kind="link" onClick={onDiagnosis}>
              See what was tried
            </Button>
          </p>
        </div>
      ) : (
        <Skeleton label="Reading the ticket" />
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
