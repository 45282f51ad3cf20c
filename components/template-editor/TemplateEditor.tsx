import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { CodeField } from '../ui/CodeField.tsx';
import { Field, type FieldProps } from '../ui/Field.tsx';
import type { EditorFacts, Inserter, MountEditor } from './editor-handle.ts';
import { MountedEditor } from './MountedEditor.tsx';
import { textareaInserter } from './textarea-inserter.ts';

interface Props extends FieldProps, Pick<EditorFacts, 'remarks' | 'responses'> {
  value: string;
  onValue: (value: string) => void;
  onLeave: () => void;
  /** Gives the editor; it is a plain field until then, and where it never comes. */
  load: () => Promise<MountEditor>;
  /** Where others put text in by. */
  inserter: { current: Inserter | null };
}

/** The field that a template is written in. */
export function TemplateEditor({ load, ...props }: Props) {
  const input = useRef<HTMLTextAreaElement>(null);
  const [editor, setEditor] = useState<{ mount: MountEditor } | null>(null);
  useEffect(() => {
    let wanted = true;
    load().then(
      (mount) => {
        if (wanted) setEditor({ mount });
      },
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [load]);
  // Read while the plain field is still in the page.
  const caret = useMemo(() => caretIn(input.current), [editor]);
  if (editor === null) return <PlainField {...props} input={input} />;
  const { value: _, onValue: _onValue, onLeave: _onLeave, remarks, responses, inserter, ...field } = props;
  return (
    <Field {...field}>
      {(control) => <MountedEditor {...props} {...editor} caret={caret} control={control} />}
    </Field>
  );
}

/** Somebody who types while the editor comes goes on where they are. */
function caretIn(input: HTMLTextAreaElement | null): number | null {
  return input !== null && document.activeElement === input ? input.selectionEnd : null;
}

interface PlainProps extends Omit<Props, 'load'> {
  input: { current: HTMLTextAreaElement | null };
}

function PlainField({ remarks, responses: _, onLeave: _onLeave, inserter, input, ...field }: PlainProps) {
  useEffect(() => {
    inserter.current = textareaInserter(input);
  }, [inserter, input]);
  const fault = remarks.find(({ severity }) => severity === 'error');
  const markedLines = field.problem === undefined || fault === undefined ? [] : [fault.line];
  return <CodeField {...field} inputRef={input} rows={14} markedLines={markedLines} />;
}
