import { insertText, isTextArea } from './insert-text.ts';

/**
 * Follows in which editor of the page the agent was last. Gives what puts a plain text at its caret, and says whether it could. It learns of the focus from the browser
 * alone, never from an event that the page made.
 */
export function replyBox(window: Window, signal: AbortSignal): (text: string) => boolean {
  const { document } = window;
  let last: WeakRef<HTMLElement> | undefined;
  const remember = (focused: unknown) => {
    const editor = editorAt(focused);
    if (editor !== null) last = new WeakRef(editor);
  };
  const options = { capture: true, signal };
  document.addEventListener(
    'focusin',
    (event) => event.isTrusted && remember(event.composedPath()[0]),
    options,
  );
  /** Of the focus in a frame the page's own document hears only that it has gone; in Firefox it knows where to a little later. */
  window.addEventListener('blur', () => setTimeout(() => remember(document.activeElement)), options);
  return (text) => {
    remember(document.activeElement);
    const editor = last?.deref();
    return editor?.isConnected === true && editor.checkVisibility() && insertText(editor, text);
  };
}

/** The editor that is or holds what has the focus; `null` where one cannot write there. */
function editorAt(focused: unknown): HTMLElement | null {
  const element = focused as (HTMLElement & Partial<HTMLIFrameElement>) | null;
  const inside = element?.shadowRoot?.activeElement ?? element?.contentDocument?.activeElement;
  if (element === null || inside) return inside ? editorAt(inside) : null;
  const writable = isTextArea(element) ? !element.readOnly : element.isContentEditable;
  return writable ? element : null;
}
