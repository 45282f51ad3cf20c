import { useEffect, useState } from 'preact/hooks';
import type { Shown } from '../../lib/messages.ts';
import { Notice } from '../ui/Notice.tsx';

/** A page may still be rendering: only after so long, in milliseconds, an address counts as not found. */
const PATIENCE = 4000;

/** Tells on the first other ticket whether what was taught reads that one too. */
export function TaughtNotice({ shown }: { shown: Shown }) {
  const late = useLate(shown);
  if (shown.taught === 'unproven' && !late) return null;
  return <div class="taught-notice">{shown.taught === 'reads' ? <Reads /> : <NotFound />}</div>;
}

function Reads() {
  return (
    <Notice kind="info" live>
      Taught page: Deskside reads this ticket too.
    </Notice>
  );
}

function NotFound() {
  return (
    <Notice kind="warning" live>
      Taught page: Deskside does not find the address on this ticket. Teach it again here, from the button in
      the toolbar.
    </Notice>
  );
}

/** True once the same ticket has been shown for long. */
function useLate({ sequence }: Shown): boolean {
  const [late, setLate] = useState<number | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setLate(sequence), PATIENCE);
    return () => clearTimeout(timer);
  }, [sequence]);
  return late === sequence;
}
