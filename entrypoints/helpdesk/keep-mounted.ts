/** Pauses before an element that the page removed is put back, in milliseconds. After the last one the page has its way. */
const PAUSES = [50, 200, 1000, 5000, 20_000];

export interface Mounted {
  isMissing: () => boolean;
  putBack: () => void;
  giveUp: () => void;
}

/** Puts an element of ours back when the page removed it from its root, a few times and ever later: two scripts that fight would freeze the page. */
export function keepMounted(
  document: Document,
  { isMissing, putBack, giveUp }: Mounted,
  signal: AbortSignal,
): void {
  let tries = 0;
  let waiting = false;
  const observer = new MutationObserver(check);

  function check(): void {
    observe();
    if (waiting || signal.aborted || !isMissing()) return;
    const pause = PAUSES[tries];
    if (pause === undefined) {
      giveUp();
      return;
    }
    waiting = true;
    tries += 1;
    setTimeout(() => {
      waiting = false;
      if (!signal.aborted && isMissing()) putBack();
      check();
    }, pause);
  }

  /** The page may have a new root. */
  function observe(): void {
    observer.observe(document, { childList: true });
    if (document.documentElement !== null) observer.observe(document.documentElement, { childList: true });
  }

  observe();
  signal.addEventListener('abort', () => observer.disconnect());
}
