import type { Page } from 'puppeteer-core';

/**
 * What helpdesks let agents write in. `text`: a text area. `rich`: a plain `contenteditable`. `model`: one that keeps a document of its own, as CKEditor and ProseMirror do:
 * it takes up what is typed and pasted, and puts back whatever else changes. `framed`: a `contenteditable` body in a frame, as TinyMCE has.
 */
export type EditorKind = 'text' | 'rich' | 'model' | 'framed';

/** Puts an editor in place of the desk's reply box, writes a draft into it with the keyboard, and leaves the caret before the last character. */
export async function writeDraft(page: Page, kind: EditorKind, draft: string): Promise<void> {
  await page.evaluate(putEditor, kind);
  await page.click('#editor');
  await page.keyboard.type(draft);
  await page.keyboard.press('ArrowLeft');
}

/** What stands in the editor, as the helpdesk would send it. */
export function readDraft(page: Page): Promise<string> {
  return page.evaluate(() => (globalThis as unknown as { readEditor(): string }).readEditor());
}

/** Runs in the page. */
function putEditor(kind: EditorKind): void {
  const make = { text: makeText, rich: makeRich, model: makeModel, framed: makeFramed };
  const old = document.querySelector('#editor') ?? document.querySelector('textarea[name=text]');
  const { editor, read } = make[kind]();
  editor.id = 'editor';
  editor.style.cssText = 'display: block; width: 100%; height: 80px; white-space: pre-wrap';
  old?.replaceWith(editor);
  Object.assign(globalThis, { readEditor: read });

  function makeText() {
    const editor = document.createElement('textarea');
    return { editor, read: () => editor.value };
  }

  function makeRich() {
    const editor = document.createElement('div');
    editor.contentEditable = 'true';
    return { editor, read: () => editor.innerText };
  }

  function makeFramed() {
    const editor = document.createElement('iframe');
    editor.addEventListener('load', () => {
      if (editor.contentDocument !== null) editor.contentDocument.body.contentEditable = 'true';
    });
    return { editor, read: () => editor.contentDocument?.body.innerText ?? '' };
  }

  function makeModel() {
    const { editor } = makeRich();
    const versions = [''];
    const show = () => {
      if (editor.textContent !== versions.at(-1)) editor.textContent = versions.at(-1) ?? '';
    };
    const write = (event: Event, text: string | null | undefined) => {
      event.preventDefault();
      const selection = document.getSelection();
      const [from = 0, to = 0] = [selection?.anchorOffset ?? 0, selection?.focusOffset ?? 0].sort(
        (a, b) => a - b,
      );
      const before = versions.at(-1) ?? '';
      versions.push(before.slice(0, from) + (text ?? '') + before.slice(to));
      show();
      if (editor.firstChild !== null) selection?.collapse(editor.firstChild, from + (text ?? '').length);
    };
    editor.addEventListener('beforeinput', (event) => {
      if (event.inputType === 'insertText') write(event, event.data);
      else event.preventDefault();
    });
    editor.addEventListener('paste', (event) => write(event, event.clipboardData?.getData('text/plain')));
    editor.addEventListener('keydown', (event) => {
      if (!event.ctrlKey || event.key !== 'z') return;
      event.preventDefault();
      versions.pop();
      show();
    });
    new MutationObserver(show).observe(editor, { childList: true, characterData: true, subtree: true });
    return { editor, read: () => versions.at(-1) ?? '' };
  }
}
