import { useEffect } from 'preact/hooks';

/** Does the work now, again this long after it is over, and at once when the page comes into view; never while nobody sees the page. Another `work` begins anew. */
export function usePolling(work: () => Promise<void>, everyMs: number): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let busy = false;
    const end = new AbortController();
    const turn = async () => {
      clearTimeout(timer);
      if (busy || end.signal.aborted || document.visibilityState === 'hidden') return;
      busy = true;
      await work();
      busy = false;
      if (!end.signal.aborted) timer = setTimeout(turn, everyMs);
    };
    document.addEventListener('visibilitychange', turn, { signal: end.signal });
    void turn();
    return () => {
      clearTimeout(timer);
      end.abort();
    };
  }, [work, everyMs]);
}
