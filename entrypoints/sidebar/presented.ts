/**
 * Resolves once a frame of this page that holds all that is rendered by now has been presented: a dot that is new in it is timed by the browser (Element Timing), whose word comes from the process that puts the
 * screen together, so that this frame is there already. `null` where the browser times no elements: Firefox does not. When the signal aborts, the dot goes. https://w3c.github.io/element-timing/
 */
export function presented({ document }: Window, signal: AbortSignal): Promise<true> | null {
  if (!timesElements()) return null;
  const { promise, resolve } = Promise.withResolvers<true>();
  const dot = createDot(document);
  const observer = new PerformanceObserver((list) => {
    if (list.getEntries().some((entry) => 'element' in entry && entry.element === dot)) resolve(true);
  });
  observer.observe({ type: 'element' });
  /** Not in the body, which may be blank: what is wholly transparent is not timed. */
  document.documentElement.append(dot);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    dot.remove();
  });
  return promise;
}

function timesElements(): boolean {
  return globalThis.PerformanceObserver?.supportedEntryTypes.includes('element') === true;
}

function createDot(document: Document): HTMLElement {
  const dot = document.createElement('i');
  dot.setAttribute('elementtiming', 'dot');
  dot.ariaHidden = 'true';
  dot.className = 'presented-dot';
  dot.textContent = '.';
  return dot;
}
