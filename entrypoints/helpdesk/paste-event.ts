/** What a content script has in Firefox alone: the page's own objects, and a way to hand them data. */
interface FirefoxWorld {
  wrappedJSObject: { ClipboardEvent: typeof ClipboardEvent };
  cloneInto: <T>(value: T, into: Window) => T;
}

/** An event as if a plain text were pasted. In Firefox it is the page's own: the page cannot read what a content script has put into one. */
export function pasteEvent(text: string): ClipboardEvent {
  const init = { bubbles: true, cancelable: true, composed: true };
  if (import.meta.env.FIREFOX) {
    const { wrappedJSObject, cloneInto } = globalThis as unknown as FirefoxWorld;
    const filled = { ...init, dataType: 'text/plain', data: text };
    return new wrappedJSObject.ClipboardEvent('paste', cloneInto(filled, window));
  }
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  return new ClipboardEvent('paste', { ...init, clipboardData });
}
