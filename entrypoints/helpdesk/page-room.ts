/** Moves the page away from the sidebar. Gives what puts it back exactly as it was, unless the page itself has changed it meanwhile. */
export function makeRoom(root: HTMLElement, side: 'left' | 'right', width: string): () => void {
  const { style } = root;
  const margin = `margin-${side}`;
  const hadStyle = root.hasAttribute('style');
  const value = style.getPropertyValue(margin);
  const priority = style.getPropertyPriority(margin);
  style.setProperty(margin, width, 'important');
  return () => {
    if (style.getPropertyValue(margin) !== width) return;
    style.removeProperty(margin);
    if (value !== '') style.setProperty(margin, value, priority);
    // Asking for the attribute makes Chromium write it: removed before that, an empty one would come back.
    if (!hadStyle && root.getAttribute('style') === '') root.removeAttribute('style');
  };
}
