import { useContext, useId } from 'preact/hooks';
import './choice.css';
import { ReadOnly } from './read-only.ts';

interface Props<Value extends string> {
  name: string;
  label: string;
  value: Value;
  options: readonly { value: Value; label: string; hint: string }[];
  onValue: (value: Value) => void;
}

/** One of a few, each with a line that says what it means: radio buttons as cards. */
export function ChoiceField<Value extends string>({ name, label, value, options, onValue }: Props<Value>) {
  const readOnly = useContext(ReadOnly);
  const id = useId();
  return (
    <fieldset class="choice">
      <legend class="field-label">{label}</legend>
      <div class="choice-cards">
        {options.map((option) => (
          <label key={option.value} class="choice-card">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={readOnly}
              aria-describedby={`${id}-${option.value}`}
              aria-label={option.label}
              onChange={() => onValue(option.value)}
            />
            <span class="choice-label">{option.label}</span>
            <span class="choice-hint" id={`${id}-${option.value}`}>
              {option.hint}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
