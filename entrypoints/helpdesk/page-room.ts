import { WIDTH } from './frame-element.ts';

/** Moves the page to the left of the sidebar. Gives what puts it back exactly as it was, unless the page itself has changed it meanwhile. */
export function makeRoom(root: HTMLElement): () => void {
  const { style } = root;
  const hadStyle = root.hasAttribute('style');
  const value = style.getPropertyValue('margin-right');
  const priority = style.getPropertyPriority('margin-right');
  style.setProperty('margin-right', WIDTH, 'important');
  return () => {
    if (style.getPropertyValue('margin-right') !== WIDTH) return;
    style.removeProperty('margin-right');
    if (value !== '') style.setProperty('margin-right', value, priority);
    // Asking for the attribute makes Chromium write it: removed before that, an empty one would come back.
    if (!hadStyle && root.getAttribute('style') === '') root.removeAttribute('style');
  };
}
