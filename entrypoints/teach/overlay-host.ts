import { locale, t } from '../../lib/i18n.ts';
import { addStyles } from './style.ts';

/** What the page's own styles must not change, by accident or on purpose. */
const HOST: Record<string, string> = {
  all: 'initial',
  position: 'fixed',
  inset: '0',
  display: 'block',
  width: 'auto',
  height: 'auto',
  margin: '0',
  padding: '0',
  border: '0',
  background: 'transparent',
  overflow: 'visible',
  'pointer-events': 'none',
  'color-scheme': 'light dark',
  'z-index': '2147483647',
};
/** How often the overlay is put back when the page takes it away. After that the page has its way: two scripts that fight would freeze it. */
const TRIES = 5;
/** Events that people make; what a page makes of them does not count. */
const GESTURES = ['click', 'pointerdown', 'pointermove', 'keydown', 'input', 'change', 'wheel', 'focusin'];

/** The overlay's own element, above all of the page, and the layer in it. Its shadow root is closed: the page sees neither what is in it nor what is clicked. */
export interface OverlayHost {
  element: HTMLElement;
  layer: HTMLElement;
  /** Lies over the whole page for as long as the lesson lasts, so that the page gets none of its clicks: a link that is pointed at leads nowhere. */
  shield: HTMLElement;
}

/** Puts the overlay on the page until the signal aborts. `onLost` is called when the page does not let it stay. */
export function openOverlay(document: Document, signal: AbortSignal, onLost: () => void): OverlayHost {
  const element = document.createElement('div');
  element.dataset['deskside'] = 'teach';
  element.popover = 'manual';
  for (const [property, value] of Object.entries(HOST))
    element.style.setProperty(property, value, 'important');
  const root = element.attachShadow({ mode: 'closed' });
  addStyles(root);
  for (const gesture of GESTURES) root.addEventListener(gesture, ignoreForged, { capture: true, signal });
  const layer = document.createElement('div');
  layer.className = 'layer';
  layer.lang = locale();
  layer.dir = t('direction');
  const shield = document.createElement('div');
  shield.className = 'shield';
  layer.append(shield);
  root.append(layer);
  stay(element, signal, onLost);
  signal.addEventListener('abort', () => element.remove());
  return { element, layer, shield };
}

function ignoreForged(event: Event): void {
  if (event.isTrusted) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Keeps the element in the page and in the top layer. */
function stay(element: HTMLElement, signal: AbortSignal, onLost: () => void): void {
  const document = element.ownerDocument;
  let left = TRIES + 1;
  const check = () => {
    if (signal.aborted || (element.isConnected && element.matches(':popover-open'))) return;
    left -= 1;
    if (left < 0) return onLost();
    document.documentElement.append(element);
    element.showPopover();
  };
  const observer = new MutationObserver(check);
  observer.observe(document, { childList: true });
  observer.observe(document.documentElement, { childList: true });
  element.addEventListener('toggle', check, { signal });
  signal.addEventListener('abort', () => observer.disconnect());
  check();
}
