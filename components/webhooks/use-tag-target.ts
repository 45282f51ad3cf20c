import { useRef, useState } from 'preact/hooks';

/** The fields whose text may hold tags. */
const TAKES_TAGS = /^request\.(url|body|headers\.\d+\.value)$/;

export interface TagTarget {
  /** For the form: remembers which field had the focus last. */
  onFocusIn: (event: { target: EventTarget | null }) => void;
  /** The label of the field that a tag goes into; `null` before any had the focus: then it is the body. */
  label: string | null;
  /** Puts a text where the caret is, as if it had been typed. `form` is where the body is looked for. */
  insert: (text: string) => void;
}

/** The field of a rule's form that had the focus last, of those that take tags. Touches: the field. */
export function useTagTarget(form: { current: HTMLElement | null }): TagTarget {
  const field = useRef<TextInput | null>(null);
  const [label, setLabel] = useState<string | null>(null);
  return {
    label,
    onFocusIn: ({ target }) => {
      if (!isTextInput(target) || !TAKES_TAGS.test(target.name)) return;
      field.current = target;
      setLabel(target.labels?.[0]?.textContent ?? null);
    },
    insert: (text) => {
      const last = field.current;
      const into = last?.isConnected ? last : bodyOf(form.current);
      if (into === null || into.readOnly) return;
      const from = into.selectionStart ?? into.value.length;
      into.setRangeText(text, from, into.selectionEnd ?? from, 'end');
      into.dispatchEvent(new InputEvent('input', { bubbles: true }));
      into.focus();
    },
  };
}

type TextInput = HTMLInputElement | HTMLTextAreaElement;

function isTextInput(target: EventTarget | null): target is TextInput {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

function bodyOf(form: HTMLElement | null): TextInput | null {
  return form?.querySelector<HTMLTextAreaElement>('[name="request.body"]') ?? null;
}
