import { useContext } from 'preact/hooks';
import { Field, type FieldProps } from './Field.tsx';
import { ReadOnly } from './read-only.ts';

interface Props<Value extends string> extends FieldProps {
  value: Value;
  options: readonly { value: Value; label: string }[];
  onValue: (value: Value) => void;
}

/** One of a few. */
export function SelectField<Value extends string>({ value, options, onValue, ...field }: Props<Value>) {
  const readOnly = useContext(ReadOnly);
  const choose = (index: number) => {
    const option = options[index];
    if (option !== undefined) onValue(option.value);
  };
  return (
    <Field {...field}>
      {(control) => (
        <select
          {...control}
          class="input select"
          value={value}
          disabled={readOnly}
          onChange={(event) => choose(event.currentTarget.selectedIndex)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} selected={option.value === value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
