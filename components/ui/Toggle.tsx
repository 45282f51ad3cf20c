import type { ComponentChildren } from 'preact';
import { useContext, useId } from 'preact/hooks';
import { ReadOnly } from './read-only.ts';
import './toggle.css';

interface Props {
  label: string;
  on: boolean;
  onToggle: (on: boolean) => void;
  hint?: ComponentChildren;
  name?: string;
  disabled?: boolean;
  /** Where the words stand elsewhere on the screen. */
  hideLabel?: boolean;
}

/** On or off, at once. */
export function Toggle({ label, on, onToggle, hint, name, disabled = false, hideLabel = false }: Props) {
  const readOnly = useContext(ReadOnly);
  const id = useId();
  return (
    <div class="toggle">
      <input
        id={id}
        class="toggle-switch"
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        disabled={disabled || readOnly}
        {...(name === undefined ? {} : { name })}
        {...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}
        onChange={(event) => onToggle(event.currentTarget.checked)}
      />
      <div class={hideLabel ? 'visually-hidden' : 'toggle-words'}>
        <label for={id}>{label}</label>
        {hint === undefined ? null : (
          <p class="field-hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
