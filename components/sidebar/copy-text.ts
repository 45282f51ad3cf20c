/**
 * Puts a text on the clipboard: true where the browser let it. Call it in the turn of a click or key. In a frame Chromium blocks `navigator.clipboard`, so the old way it
 * is; the focus goes back to where it was. Touches: the document.
 */
export function copyText(text: string): boolean {
  const focused = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'visually-hidden';
  document.body.append(area);
  area.focus({ preventScroll: true });
  area.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    area.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}
