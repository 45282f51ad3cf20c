/** The sidebar's width: less on narrow windows. */
export const WIDTH = 'clamp(240px, 30vw, 340px)';
/** Above everything of the page but its dialogs in the top layer. */
export const TOP = '2147483647';

/** What the page's own styles must not change by accident. */
const STYLE: Record<string, string> = {
  all: 'initial',
  position: 'fixed',
  top: '0',
  right: '0',
  bottom: '0',
  left: 'auto',
  display: 'block',
  width: WIDTH,
  'min-width': '240px',
  height: '100%',
  border: '0',
  background: 'Canvas',
  'color-scheme': 'light dark',
  'z-index': TOP,
};

/** A frame for one of our pages, docked at the right edge of the window. */
export function createFrame(document: Document, source: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.src = source;
  frame.title = 'Deskside: customer data';
  frame.dataset['deskside'] = 'sidebar';
  setImportant(frame, STYLE);
  return frame;
}

/** Sets inline styles that win over the page's. */
export function setImportant(element: HTMLElement, style: Record<string, string>): void {
  for (const [property, value] of Object.entries(style))
    element.style.setProperty(property, value, 'important');
}

/** Takes away what an older version of this script left behind: in Firefox it is not asked before it goes. */
export function removeLeftovers(document: Document): void {
  const leftovers = document.querySelectorAll(':root > [data-deskside]');
  if (leftovers.length === 0) return;
  for (const element of leftovers) element.remove();
  if (document.documentElement.style.getPropertyValue('margin-right') === WIDTH)
    document.documentElement.style.removeProperty('margin-right');
}
