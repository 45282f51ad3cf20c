import type { SidebarPlace } from '../../lib/panel/layout.ts';
import type { PageWords } from '../../lib/panel/page-words.ts';
import { coversControl } from './covered-control.ts';
import { cssWidth, setImportant, setSide, TOP } from './frame-element.ts';

/** Heights to try, from the top of the window, until the handle itself covers no control. */
const PLACES = ['50%', '35%', '65%', '20%', '80%'];

const HOST: Record<string, string> = {
  all: 'initial',
  position: 'fixed',
  display: 'block',
  width: '40px',
  height: '40px',
  'z-index': TOP,
};
const BUTTON: Record<string, string> = {
  'box-sizing': 'border-box',
  width: '40px',
  height: '40px',
  padding: '0',
  border: '1px solid GrayText',
  'border-right': '0',
  'border-radius': '8px 0 0 8px',
  background: 'Canvas',
  color: 'CanvasText',
  'color-scheme': 'light dark',
  font: '20px/1 system-ui, sans-serif',
  cursor: 'pointer',
};

export interface OverlayHandle {
  element: HTMLElement;
  /** To be called once it is in the page, and at every change. */
  show: (place: SidebarPlace) => void;
}

/** The small button at the window's edge that opens and closes a sidebar for which the page leaves no room. Its shadow root is closed: the page's styles do not reach it. */
export function createHandle(
  document: Document,
  words: Omit<PageWords, 'frame'>,
  onClick: () => void,
): OverlayHandle {
  const element = document.createElement('div');
  element.dataset['deskside'] = 'handle';
  setImportant(element, HOST);
  const button = document.createElement('button');
  button.type = 'button';
  button.lang = words.language;
  setImportant(button, BUTTON);
  button.addEventListener('click', onClick);
  element.attachShadow({ mode: 'closed' }).append(button);
  return {
    element,
    show({ open, side, width }) {
      button.textContent = open ? '›' : '‹';
      button.title = open ? words.hide : words.show;
      button.setAttribute('aria-label', button.title);
      button.setAttribute('aria-expanded', String(open));
      setSide(element, side, open ? cssWidth(width) : '0');
      setImportant(button, { transform: side === 'left' ? 'scaleX(-1)' : 'none' });
      clear(element);
    },
  };
}

function clear(element: HTMLElement): void {
  for (const top of PLACES) {
    setImportant(element, { top });
    if (!coversControl(element)) return;
  }
  setImportant(element, { top: PLACES[0] ?? '50%' });
}
