/** What agents click or type in. */
const CONTROLS =
  'a[href],button,input:not([type=hidden]),select,textarea,summary,[contenteditable=""],[contenteditable=true],[role=button],[role=link],[role=tab],[role=menuitem],[role=textbox],[role=combobox],[tabindex="0"]';
/** Pages have thousands of links; those of the frame of the application come first. */
const LOOKED_AT = 3000;

/** Whether a control of the page lies under an element of ours. Reads layout: not for every change of the page. */
export function coversControl(cover: Element): boolean {
  const { document, over } = { document: cover.ownerDocument, over: cover.getBoundingClientRect() };
  for (const control of [...document.querySelectorAll(CONTROLS)].slice(0, LOOKED_AT)) {
    const overlap = overlapOf(over, control.getBoundingClientRect());
    if (overlap !== null && isThere(control, overlap, document)) return true;
  }
  return false;
}

/** The middle of what two boxes share; `null` where that is nothing, or a pixel's rounding. */
function overlapOf(one: DOMRect, other: DOMRect): { x: number; y: number } | null {
  const left = Math.max(one.left, other.left);
  const right = Math.min(one.right, other.right);
  const top = Math.max(one.top, other.top);
  const bottom = Math.min(one.bottom, other.bottom);
  return right - left > 2 && bottom - top > 2 ? { x: (left + right) / 2, y: (top + bottom) / 2 } : null;
}

/** A control that is clipped, invisible or scrolled away does not take part at its own place. */
function isThere(control: Element, { x, y }: { x: number; y: number }, document: Document): boolean {
  return document.elementsFromPoint(x, y).some((element) => control.contains(element));
}
