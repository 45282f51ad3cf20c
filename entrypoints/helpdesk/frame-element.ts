import type { PageWords } from '../../lib/panel/page-words.ts';

/** The sidebar's width: as the agent wants it where the window has that much to give; by default less on narrow windows. */
export function cssWidth(width: number | null): string {
  return width === null ? 'clamp(240px, 30vw, 340px)' : `clamp(240px, ${width}px, 60vw)`;
}

/** Above everything of the page but its dialogs in the top layer. */
export const TOP = '2147483647';

/** What the page's own styles must not change by accident. */
const STYLE: Record<string, string> = {
  all: 'initial',
  position: 'fixed',
  top: '0',
  bottom: '0',
  display: 'block',
  'min-width': '240px',
  height: '100%',
  border: '0',
  background: 'Canvas',
  'color-scheme': 'light dark',
  'z-index': TOP,
};

/** A frame for one of our pages, fixed to the window. */
export function createFrame(
  document: Document,
  source: string,
  words: Pick<PageWords, 'language' | 'frame'>,
): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.src = source;
  frame.lang = words.language;
  frame.title = words.frame;
  frame.dataset['deskside'] = 'sidebar';
  /** Else Chromium refuses our page, under its dynamic address, to a page with a Cross-Origin-Embedder-Policy. The sidebar keeps nothing in its own storage. */
  frame.setAttribute('credentialless', '');
  setImportant(frame, STYLE);
  return frame;
}

/** Sets inline styles that win over the page's. */
export function setImportant(element: HTMLElement, style: Record<string, string>): void {
  for (const [property, value] of Object.entries(style))
    element.style.setProperty(property, value, 'important');
}

/** At which edge of the window an element of ours stands, and how far from it. */
export function setSide(element: HTMLElement, side: 'left' | 'right', distance: string): void {
  setImportant(element, { left: 'auto', right: 'auto', [side]: distance });
}

/** Takes away what an older version of this script left behind: in Firefox it is not asked before it goes. */
export function removeLeftovers({ documentElement: root }: Document): void {
  for (const element of root.querySelectorAll<HTMLElement>(':scope > [data-deskside]')) {
    for (const side of ['margin-left', 'margin-right'])
      if (root.style.getPropertyValue(side) === element.style.width) root.style.removeProperty(side);
    element.remove();
  }
}
