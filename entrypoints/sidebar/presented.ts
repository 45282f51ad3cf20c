/** Resolves once a frame of this page that holds all that is rendered by now has been presented. Ends when the signal aborts. `null` where the browser times no elements: Firefox does not. */
export type Presented = (signal: AbortSignal) => Promise<true> | null;

/**
 * A dot that is new in the page is timed by the browser (Element Timing), whose word comes from the process that puts the screen together, so that this frame is there already. A dot stays until the next one
 * comes: to take it away is a frame of its own, and what is rendered right after that waits for one more. https://w3c.github.io/element-timing/
 */
export function presenter({ document }: Window): Presented {
  const spent: HTMLElement[] = [];
  return (signal) => {
    if (!timesElements()) return null;
    const { promise, resolve } = Promise.withResolvers<true>();
    const dot = createDot(document);
    const observer = new PerformanceObserver((list) => {
      if (list.getEntries().some((entry) => 'element' in entry && entry.element === dot)) resolve(true);
    });
    observer.observe({ type: 'element' });
    for (const former of spent.splice(0)) former.remove();
    /** Not in the body, which may be blank: what is wholly transparent is not timed. */
    document.documentElement.append(dot);
    signal.addEventListener('abort', () => {
      observer.disconnect();
      spent.push(dot);
    });
    return promise;
  };
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
