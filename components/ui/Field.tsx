import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './field.css';

/** What every kind of field has. `name` is the path of its value: focus finds the field by it. */
export interface FieldProps {
  name: string;
  label: string;
  hint?: ComponentChildren;
  /** What is wrong; the field is marked and read out with it. */
  problem?: string | undefined;
  /** Worth knowing, and no reason to refuse. */
  warning?: string | undefined;
}

/** What ties a control to its label, its hint and what is wrong with it. */
export interface ControlProps {
  id: string;
  name: string;
  'aria-invalid'?: boolean;
  'aria-describedby'?: string;
}

interface Props extends FieldProps {
  children: (control: ControlProps) => ComponentChildren;
}

/** A label, a control, and below it what helps or what is wrong. */
export function Field({ name, label, hint, problem, warning, children }: Props) {
  const id = useId();
  const notes = [
    { id: `${id}-problem`, class: 'field-problem', text: problem },
    { id: `${id}-warning`, class: 'field-warning', text: problem === undefined ? warning : undefined },
    { id: `${id}-hint`, class: 'field-hint', text: hint },
  ].filter((note) => note.text !== undefined);
  const control = {
    id,
    name,
    ...(problem === undefined ? {} : { 'aria-invalid': true }),
    ...(notes.length === 0 ? {} : { 'aria-describedby': notes.map((note) => note.id).join(' ') }),
  };
  return (
    <div class="field">
      <label class="field-label" id={`${id}-label`} for={id}>
        {label}
      </label>
      {children(control)}
      {notes.map((note) => (
        <p key={note.id} id={note.id} class={note.class}>
          {note.text}
        </p>
      ))}
    </div>
  );
}
