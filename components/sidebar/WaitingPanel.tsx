import { Skeleton } from '../ui/Skeleton.tsx';
import { useSlow } from './use-slow.ts';

interface Props {
  /** The connector's name. */
  name: string;
  /** After how many milliseconds this endpoint is slow. */
  slowAfter: number;
}

/** An endpoint that was asked and has not answered yet. */
export function WaitingPanel({ name, slowAfter }: Props) {
  const slow = useSlow(true, slowAfter);
  return (
    <>
      <Skeleton label={`Asking ${name}`} />
      {slow && <p class="muted">Slow today: still waiting for its answer.</p>}
    </>
  );
}
