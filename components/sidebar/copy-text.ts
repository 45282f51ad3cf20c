/**
 * Puts a text on the clipboard: true where the browser let it. Call it in the turn of a click or key. Neither the focus nor a selection moves for it, wherever they are.
 * In a frame Chromium blocks the first way; in Firefox the second one copies what is selected in the frame that has the focus. Touches: the clipboard, the document.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text);
  }
}

/** The command copies whatever the `copy` event is given. That it says so is not enough: the event has to come here. */
function copyByCommand(text: string): boolean {
  let given = false;
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    given = true;
  };
  document.addEventListener('copy', give, { capture: true });
  try {
    return document.execCommand('copy') && given;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', give, { capture: true });
  }
}
