import { pasteEvent } from './paste-event.ts';

/**
 * Puts a plain text into an editor: at the caret, or at the end of what is selected, or at the end of all. Nothing that stands there goes, and undo takes the text back,
 * for the editor or the browser writes it. Says whether it could.
 */
export function insertText(editor: HTMLElement, text: string): boolean {
  const root = editor.getRootNode() as Document | ShadowRoot;
  const selection = selectionIn(root, editor);
  const hasCaret = editor.contains(selection?.focusNode ?? null);
  editor.focus({ preventScroll: true });
  if (root.activeElement !== editor) return false;
  if (isTextArea(editor)) {
    editor.selectionStart = editor.selectionEnd;
  } else {
    if (!hasCaret) selection?.selectAllChildren(editor);
    selection?.collapseToEnd();
    if (isTakenUp(editor, text)) return true;
  }
  return editor.ownerDocument.execCommand('insertText', false, text);
}

/** By its name: an element of a frame is of that frame's classes. */
export function isTextArea(element: Element): element is HTMLTextAreaElement {
  return element.localName === 'textarea';
}

/** Chromium knows the caret in a shadow root by that root alone. */
function selectionIn(root: Document | ShadowRoot, { ownerDocument }: Element): Selection | null {
  return ('getSelection' in root ? root : ownerDocument).getSelection();
}

/**
 * Editors that keep a document of their own (CKEditor, Lexical, ProseMirror, Quill) take up what is pasted. What the browser types behind their backs is lost on them, or
 * its line ends are, or the draft.
 */
function isTakenUp(editor: HTMLElement, text: string): boolean {
  return !editor.dispatchEvent(pasteEvent(text));
}
