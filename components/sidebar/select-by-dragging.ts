import { keepFocus } from './keep-focus.ts';

/** The pointer moves so far, in CSS pixels, before a press becomes a selection. */
const FAR = 4;

/**
 * A press of the mouse on what `isPressed` leaves the focus where the agent is writing, so the browser does not select by itself: dragging does it here, and only then takes the
 * focus, for the keys that copy a selection. A double click is the browser's. Touches: the document's selection and focus.
 */
export function selectByDragging(
  frame: Document,
  signal: AbortSignal,
  isPressed: (target: EventTarget | null) => boolean,
): { hasSelected: () => boolean } {
  let from: { x: number; y: number; caret: CaretPosition } | null = null;
  const selection = () => frame.getSelection();

  function press(event: MouseEvent): void {
    from = null;
    if (event.button !== 0 || event.detail > 1 || event.shiftKey || !isPressed(event.target)) return;
    keepFocus(event);
    selection()?.removeAllRanges();
    const caret = caretAt(frame, event);
    from = caret && { x: event.clientX, y: event.clientY, caret };
  }

  function drag(event: MouseEvent): void {
    if (from === null || (event.buttons & 1) === 0) return;
    if (Math.hypot(event.clientX - from.x, event.clientY - from.y) < FAR) return;
    const caret = caretAt(frame, event);
    if (caret === null) return;
    const { offsetNode, offset } = from.caret;
    selection()?.setBaseAndExtent(offsetNode, offset, caret.offsetNode, caret.offset);
    frame.defaultView?.focus();
  }

  frame.addEventListener('mousedown', press, { capture: true, signal });
  frame.addEventListener('mousemove', drag, { capture: true, signal });
  return { hasSelected: () => selection()?.isCollapsed === false };
}

/** Older browsers have no such function, and do without. */
function caretAt(frame: Document, { clientX, clientY }: MouseEvent): CaretPosition | null {
  return 'caretPositionFromPoint' in frame ? frame.caretPositionFromPoint(clientX, clientY) : null;
}
