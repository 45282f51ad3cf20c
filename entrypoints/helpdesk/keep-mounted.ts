/** Pauses before an element that the page removed is put back, in milliseconds. After the last one the page has its way. */
const PAUSES = [50, 200, 1000, 5000, 20_000];

/** Calls `putBack` when the page removed an element of ours from its root, a few times and ever later: two scripts that fight would freeze the page. */
export function keepMounted(
  document: Document,
  isMissing: () => boolean,
  putBack: () => void,
  signal: AbortSignal,
): void {
  let tries = 0;
  let waiting = false;
  const check = () => {
    observe();
    const pause = PAUSES[tries];
    if (waiting || pause === undefined || !isMissing()) return;
    waiting = true;
    tries += 1;
    setTimeout(() => {
      waiting = false;
      if (!signal.aborted && isMissing()) putBack();
      observer.takeRecords();
      if (!signal.aborted) check();
    }, pause);
  };
  const observer = new MutationObserver(check);
  const observe = () => {
    observer.observe(document, { childList: true });
    if (document.documentElement !== null) observer.observe(document.documentElement, { childList: true });
  };
  observe();
  signal.addEventListener('abort', () => observer.disconnect());
}
