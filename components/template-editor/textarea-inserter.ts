import type { Inserter } from './editor-handle.ts';

/** Puts text into a plain field, as if it had been typed. */
export function textareaInserter(field: { current: HTMLTextAreaElement | null }): Inserter {
  return {
    insert(make) {
      const input = field.current;
      if (input === null || input.readOnly) return;
      const { selectionStart: from, selectionEnd: to, value } = input;
      const { text, caret } = make(value.slice(0, from));
      input.setRangeText(text, from, to, 'end');
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      input.focus();
      input.setSelectionRange(from + caret, from + caret);
    },
  };
}
