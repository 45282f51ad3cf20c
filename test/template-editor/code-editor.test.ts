// @vitest-environment jsdom
import '../sidebar/jsdom-gaps.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { mountEditor } from '../../components/template-editor/code-editor.ts';
import type { EditorHandle, EditorStart } from '../../components/template-editor/editor-handle.ts';
import { pathInsertion } from '../../components/template-editor/insertion.ts';

let host: HTMLElement;
let editor: EditorHandle | null = null;

beforeEach(() => {
  host = document.createElement('div');
  document.body.replaceChildren(host);
});
afterEach(() => editor?.destroy());

describe('the editor', () => {
  test('is a text box with the field’s label, and shows the template', () => {
    mount({
      text: '<p>\n{{ data.name }}',
      attributes: { 'aria-labelledby': 'label-1', 'aria-invalid': 'true' },
    });
    const box = textbox();
    expect(box.getAttribute('aria-labelledby')).toBe('label-1');
    expect(box.getAttribute('aria-invalid')).toBe('true');
    expect(box.getAttribute('aria-multiline')).toBe('true');
    expect(shown()).toEqual(['<p>', '{{ data.name }}']);
  });

  test('takes a path in at the caret and tells the form', () => {
    const onText = vi.fn();
    const made = mount({ text: '', onText });
    made.insert((before) => pathInsertion('data.name', before));
    made.insert((before) => pathInsertion('data.plan', before));
    expect(onText).toHaveBeenLastCalledWith('{{ data.name }}{{ data.plan }}');
  });

  test('a template that is set by the organisation stays as it is', () => {
    const onText = vi.fn();
    const made = mount({ text: 'theirs', readOnly: true, onText });
    made.insert((before) => pathInsertion('data.name', before));
    expect(shown()).toEqual(['theirs']);
    expect(onText).not.toHaveBeenCalled();
  });

  test('marks faults and doubts where they are, also where the text is shorter by now', () => {
    const made = mount({ text: 'a\n{{ data.nmae }}' });
    made.tell({
      remarks: [
        { severity: 'warning', line: 2, column: 4, text: 'No such name' },
        { severity: 'error', line: 99, column: 99, text: 'Gone' },
      ],
      responses: [],
      attributes: {},
    });
    expect(host.querySelector('.cm-lintRange-warning')?.textContent).toBe('data.nmae');
  });

  test('goes on where the caret was in the field before it', () => {
    const onText = vi.fn();
    const made = mount({ text: '<p></p>', caret: 3, onText });
    expect(document.activeElement).toBe(textbox());
    made.insert((before) => pathInsertion('data.name', before));
    expect(onText).toHaveBeenCalledWith('<p>{{ data.name }}</p>');
  });

  test('Tab is not kept: it moves on', () => {
    mount({ text: 'a' });
    const tab = new KeyboardEvent('keydown', { key: 'Tab', keyCode: 9, bubbles: true, cancelable: true });
    textbox().dispatchEvent(tab);
    expect(tab.defaultPrevented).toBe(false);
    expect(shown()).toEqual(['a']);
  });
});

function mount(start: Partial<EditorStart>): EditorHandle {
  editor = mountEditor(host, {
    text: '',
    readOnly: false,
    caret: null,
    remarks: [],
    responses: [],
    attributes: {},
    onText() {},
    onLeave() {},
    ...start,
  });
  return editor;
}

function textbox(): Element {
  const box = host.querySelector('[role=textbox]');
  if (box === null) throw new Error('There is no text box.');
  return box;
}

function shown(): string[] {
  return [...host.querySelectorAll('.cm-line')].map((line) => line.textContent);
}
