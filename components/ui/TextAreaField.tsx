import { useContext } from 'preact/hooks';
import { Field, type FieldProps } from './Field.tsx';
import { ReadOnly } from './read-only.ts';

interface Props extends FieldProps {
  value: string;
  onValue: (value: string) => void;
  rows: number;
  placeholder?: string;
  /** For addresses and the like: a fixed-width font, no spelling marks. */
  code?: boolean;
}

/** Several lines of text, one thing a line. */
export function TextAreaField({ value, onValue, rows, placeholder, code, ...field }: Props) {
  const readOnly = useContext(ReadOnly);
  return (
    <Field {...field}>
      {(control) => (
        <textarea
          {...control}
          class={code ? 'input input-code' : 'input'}
          rows={rows}
          autocomplete="off"
          spellcheck={!code}
          readOnly={readOnly}
          value={value}
          {...(placeholder === undefined || readOnly ? {} : { placeholder })}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
