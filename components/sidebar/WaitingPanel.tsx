import { useEffect, useState } from 'preact/hooks';
import { Skeleton } from '../ui/Skeleton.tsx';

interface Props {
  /** The connector's name. */
  name: string;
  /** After how many milliseconds this endpoint is slow by its own measure; `null` where that is not known. */
  slowAfter: number | null;
}

/** An endpoint that was asked and has not answered yet. */
export function WaitingPanel({ name, slowAfter }: Props) {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (slowAfter === null) return undefined;
    const timer = setTimeout(setSlow, slowAfter, true);
    return () => clearTimeout(timer);
  }, [slowAfter]);
  return (
    <>
      <Skeleton label={`Asking ${name}`} />
      {slow && <p class="muted">Slow today: it takes longer than usual.</p>}
    </>
  );
}
