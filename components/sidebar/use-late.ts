import { useEffect, useState } from 'preact/hooks';

/** A page may still be rendering: only after so long, in milliseconds, what it does not show counts as not there. */
const PATIENCE = 4000;

/** True once the same view has been shown for long. */
export function useLate(sequence: number): boolean {
  const [late, setLate] = useState<number | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setLate(sequence), PATIENCE);
    return () => clearTimeout(timer);
  }, [sequence]);
  return late === sequence;
}
