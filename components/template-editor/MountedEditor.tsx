import { useContext, useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { ControlProps } from '../ui/Field.tsx';
import { ReadOnly } from '../ui/read-only.ts';
import type { EditorFacts, EditorHandle, Inserter, MountEditor } from './editor-handle.ts';
import './template-editor.css';

interface Props extends Pick<EditorFacts, 'remarks' | 'responses'> {
  mount: MountEditor;
  /** Where the caret was in the field that it replaces, if the focus was there. */
  caret: number | null;
  control: ControlProps;
  value: string;
  onValue: (value: string) => void;
  onLeave: () => void;
  inserter: { current: Inserter | null };
}

/** The editor in the form: what is typed goes to the form, what the form says goes to the editor. */
export function MountedEditor(props: Props) {
  const { mount, control, value, remarks, responses, inserter, caret } = props;
  const host = useRef<HTMLDivElement>(null);
  const handle = useRef<EditorHandle | null>(null);
  const readOnly = useContext(ReadOnly);
  const latest = useRef(props);
  latest.current = props;
  /** What was typed and has not come back as `value` yet: that would undo what was typed since. */
  const typed = useRef<string[]>([]);
  const facts = { remarks, responses, attributes: attributesOf(control) };
  // Before the next key: the field that it replaces is gone.
  useLayoutEffect(() => {
    if (host.current === null) return;
    const made = mount(host.current, {
      ...facts,
      text: value,
      readOnly,
      caret,
      onText(text) {
        typed.current.push(text);
        latest.current.onValue(text);
      },
      onLeave: () => latest.current.onLeave(),
    });
    handle.current = made;
    inserter.current = made;
    const label = document.getElementById(labelOf(control));
    label?.addEventListener('click', made.focus);
    return () => {
      label?.removeEventListener('click', made.focus);
      if (inserter.current === made) inserter.current = null;
      made.destroy();
    };
  }, [mount, readOnly]);
  useEffect(() => {
    const at = typed.current.indexOf(value);
    typed.current = typed.current.slice(at + 1);
    if (at < 0) handle.current?.setText(value);
  }, [value]);
  const told = JSON.stringify([remarks, facts.attributes]);
  useEffect(() => handle.current?.tell(facts), [told, responses]);
  return <div class="template-editor" ref={host} />;
}

/** A label does not reach an element that is edited in place, so the element names its label. */
function attributesOf(control: ControlProps): Record<string, string> {
  const { id, name: _, ...aria } = control;
  const said = Object.entries(aria).map(([name, value]) => [name, String(value)]);
  return { id, 'aria-labelledby': labelOf(control), ...Object.fromEntries(said) };
}

function labelOf({ id }: ControlProps): string {
  return `${id}-label`;
}
