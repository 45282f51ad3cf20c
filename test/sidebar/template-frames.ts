/**
 * What jsdom does not do: it loads no `srcdoc`. With this an iframe that is put into the page, or moved in it, has the document of its `srcdoc` a moment later, and is told so by `load`, as in a browser;
 * until then it has none. Documents have no window.
 */
const loaded = new WeakMap<HTMLIFrameElement, Document>();
const ours = new WeakSet<Event>();

Object.defineProperty(HTMLIFrameElement.prototype, 'contentDocument', {
  get(this: HTMLIFrameElement) {
    return loaded.get(this) ?? null;
  },
});
/** jsdom tells of the blank document that it has instead. */
document.addEventListener(
  'load',
  (event) => {
    if (event.target instanceof HTMLIFrameElement && !ours.has(event)) event.stopImmediatePropagation();
  },
  true,
);
new MutationObserver((changes) => {
  const frames = changes.flatMap(({ addedNodes }) => [...addedNodes].flatMap(framesIn));
  for (const frame of new Set(frames)) if (frame.isConnected) load(frame);
}).observe(document, { childList: true, subtree: true });

function framesIn(node: Node): HTMLIFrameElement[] {
  if (!(node instanceof Element)) return [];
  const within = [...node.querySelectorAll('iframe')];
  return node instanceof HTMLIFrameElement ? [node, ...within] : within;
}

function load(frame: HTMLIFrameElement): void {
  loaded.set(frame, new DOMParser().parseFromString(frame.srcdoc, 'text/html'));
  const event = new Event('load');
  ours.add(event);
  frame.dispatchEvent(event);
}

/** What stands in the frame of this title. Empty while the frame is out of sight, or there is none. */
export function templateIn(title: string): string {
  return templatesIn(title)[0] ?? '';
}

/** The same of all frames of this title. */
export function templatesIn(title: string): string[] {
  const frames = [...document.querySelectorAll<HTMLIFrameElement>(`iframe[title="${title}"]`)];
  return frames.map((frame) =>
    frame.closest('[hidden]') === null ? (frame.contentDocument?.body.innerHTML ?? '') : '',
  );
}
