import type { RefObject } from 'preact';
import { useContext, useRef } from 'preact/hooks';
import './code-field.css';
import { Field, type FieldProps } from './Field.tsx';
import { ReadOnly } from './read-only.ts';

interface Props extends FieldProps {
  value: string;
  onValue: (value: string) => void;
  rows: number;
  /** The lines that are wrong, from 1. */
  markedLines?: readonly number[];
  inputRef?: RefObject<HTMLTextAreaElement | null>;
}

/** Several lines of code, numbered. Tab moves on, as everywhere: nobody is trapped in it. */
export function CodeField({ value, onValue, rows, markedLines = [], inputRef, ...field }: Props) {
  const readOnly = useContext(ReadOnly);
  const gutter = useRef<HTMLDivElement>(null);
  const lines = value.split('\n').length;
  return (
    <Field {...field}>
      {(control) => (
        <div class="code-field">
          <div class="code-gutter" ref={gutter} aria-hidden="true">
            {Array.from({ length: lines }, (_, index) => index + 1).map((line) => (
              <div key={line} class={markedLines.includes(line) ? 'code-line-marked' : undefined}>
                {line}
              </div>
            ))}
          </div>
          <textarea
            {...control}
            ref={inputRef ?? null}
            class="code-text"
            rows={rows}
            wrap="off"
            spellcheck={false}
            autocomplete="off"
            readOnly={readOnly}
            value={value}
            onInput={(event) => onValue(event.currentTarget.value)}
            onScroll={(event) => {
              if (gutter.current !== null) gutter.current.scrollTop = event.currentTarget.scrollTop;
            }}
          />
        </div>
      )}
    </Field>
  );
}
