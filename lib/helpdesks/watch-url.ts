/** How often the URL is looked at where the browser has no Navigation API (Firefox before 147), in milliseconds. */
const POLL = 250;

/**
 * Calls back whenever the page's URL may have changed without a load: History, hash, back and forward, return from the back-forward cache. With the Navigation
 * API that is in the same turn as the change. Nothing runs while the tab is hidden.
 */
export function watchUrl(window: Window, onChange: () => void, signal: AbortSignal): void {
  for (const name of ['popstate', 'hashchange', 'pageshow'])
    window.addEventListener(name, onChange, { signal });
  const navigation = navigationOf(window);
  if (navigation === null) {
    const poll = window.setInterval(() => window.document.hidden || onChange(), POLL);
    signal.addEventListener('abort', () => window.clearInterval(poll));
    return;
  }
  for (const name of ['currententrychange', 'navigatesuccess']) {
    navigation.addEventListener(name, onChange, { signal });
  }
}

/** Whether `watchUrl` hears of a change before anything that the page does after it. */
export function hearsNavigationAtOnce(window: Window): boolean {
  return navigationOf(window) !== null;
}

function navigationOf(window: Window): EventTarget | null {
  return 'navigation' in window && window.navigation ? (window.navigation as EventTarget) : null;
}
