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
            {gutterRuns(lines, markedLines).map(({ from, to, marked }) => (
              <div key={from} class={marked ? 'code-line-marked' : undefined}>
                {numbersOf(from, to)}
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

/** Lines of the gutter that look alike, in one element: a text of forty thousand lines would have as many. */
function gutterRuns(
  lines: number,
  marked: readonly number[],
): { from: number; to: number; marked: boolean }[] {
  const runs: { from: number; to: number; marked: boolean }[] = [];
  let from = 1;
  const plainUntil = (end: number) => {
    if (end > from) runs.push({ from, to: end - 1, marked: false });
    from = Math.max(from, end);
  };
  for (const line of [...new Set(marked)]
    .filter((each) => each >= 1 && each <= lines)
    .sort((a, b) => a - b)) {
    plainUntil(line);
    runs.push({ from: line, to: line, marked: true });
    from = line + 1;
  }
  plainUntil(lines + 1);
  return runs;
}

function numbersOf(from: number, to: number): string {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index).join('\n');
}
