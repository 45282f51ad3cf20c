import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { TeachCard } from '../../components/teach/TeachCard.tsx';
import { openOverlay } from './overlay-host.ts';
import { pagePort } from './page-port.ts';

/** The page sees another `globalThis` than this script. */
const LESSON = Symbol.for('deskside.teach');
type World = { [LESSON]?: () => void };

/** Leads through teaching the page, until that is done, given up, or begun anew. */
export default defineUnlistedScript(() => {
  if (window.top === window) teach(globalThis as World);
});

function teach(world: World): void {
  world[LESSON]?.();
  const ending = new AbortController();
  const { signal } = ending;
  const before = document.activeElement;
  const end = () => {
    if (signal.aborted) return;
    render(null, overlay.layer);
    ending.abort();
    delete world[LESSON];
    if (before instanceof HTMLElement) before.focus();
  };
  const overlay = openOverlay(document, signal, () => port.cancel());
  const port = pagePort(overlay, signal, end);
  world[LESSON] = end;
  window.addEventListener('keydown', (event) => stopOnEscape(event, port.cancel), { capture: true, signal });
  const card = document.createElement('div');
  overlay.layer.append(card);
  render(<TeachCard port={port} />, card);
}

function stopOnEscape(event: KeyboardEvent, cancel: () => void): void {
  if (!event.isTrusted || event.key !== 'Escape') return;
  event.preventDefault();
  event.stopImmediatePropagation();
  cancel();
}
