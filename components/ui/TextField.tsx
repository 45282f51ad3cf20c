import { useContext } from 'preact/hooks';
import { Field, type FieldProps } from './Field.tsx';
import { ReadOnly } from './read-only.ts';

interface Props extends FieldProps {
  value: string;
  onValue: (value: string) => void;
  /** Typed blind, and kept out of what browsers remember. */
  secret?: boolean;
  placeholder?: string;
  /** `numeric` and `decimal` bring up digits on touch screens; what is typed stays text. */
  inputMode?: 'text' | 'url' | 'email' | 'numeric' | 'decimal';
  /** For addresses, header names and the like: a fixed-width font, no spelling marks. */
  code?: boolean;
  required?: boolean;
}

/** One line of text. Browsers check nothing of it: what is wrong is said at the field in our own words. */
export function TextField({ value, onValue, secret = false, code, required, ...rest }: Props) {
  const { placeholder, inputMode, ...field } = rest;
  const readOnly = useContext(ReadOnly);
  const kind = secret
    ? ({ type: 'password', autocomplete: 'new-password' } as const)
    : ({ type: 'text', autocomplete: 'off' } as const);
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          class={code ? 'input input-code' : 'input'}
          {...kind}
          value={value}
          {...(placeholder === undefined ? {} : { placeholder })}
          {...(inputMode === undefined ? {} : { inputMode })}
          {...(required ? { 'aria-required': true } : {})}
          readOnly={readOnly}
          spellcheck={!code && !secret}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
