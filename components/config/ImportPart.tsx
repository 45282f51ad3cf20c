import { useRef } from 'preact/hooks';
import { counted, t } from '../../lib/i18n.ts';
import { FormPart } from '../options/FormPart.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { numberText } from './number-text.ts';
import { problemText } from './problem-text.ts';
import { useFileDrop } from './use-file-drop.ts';
import type { ImportState, useImport } from './use-import.ts';

interface Props {
  importing: ReturnType<typeof useImport>;
}

/** Takes a file by a button or by drag and drop. */
export function ImportPart({ importing }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const over = useFileDrop(importing.open);
  const { state } = importing;
  const open = (files: FileList | null | undefined) => {
    const [file] = files ?? [];
    if (file !== undefined) importing.open(file);
  };
  return (
    <FormPart title={t('config.import.title')} hint={t('config.import.hint')}>
      <div class={over ? 'drop drop-over' : 'drop'}>
        <p>{t('config.import.drop')}</p>
        <Button onClick={() => input.current?.click()}>{t('config.import.choose')}</Button>
        <input
          ref={input}
          class="visually-hidden"
          type="file"
          accept=".json,application/json"
          tabIndex={-1}
          aria-label={t('config.import.choose')}
          onChange={(event) => {
            open(event.currentTarget.files);
            event.currentTarget.value = '';
          }}
        />
      </div>
      <ReadState state={state} />
    </FormPart>
  );
}

/** How many of the things that are wrong are named at once. */
const NAMED = 8;

function ReadState({ state }: { state: ImportState }) {
  switch (state.state) {
    case 'idle':
    case 'review':
      return null;
    case 'reading':
      return <Reading state={state} />;
    case 'refused':
      return (
        <Notice kind="error" live>
          <p>{t('config.import.refused', { name: state.name })}</p>
          <ul class="notice-list">
            {state.problems.slice(0, NAMED).map((problem) => (
              <li key={`${problem.line} ${problem.path} ${problem.message}`}>{problemText(problem)}</li>
            ))}
            {state.problems.length > NAMED ? (
              <li>{counted('options.unreadable.more', state.problems.length - NAMED)}</li>
            ) : null}
          </ul>
        </Notice>
      );
  }
}

function Reading({ state: { name, progress } }: { state: Extract<ImportState, { state: 'reading' }> }) {
  const label = t('config.import.reading', { name });
  return (
    <p class="config-actions">
      <progress
        aria-label={label}
        {...(progress === null ? {} : { value: progress.done, max: progress.total })}
      />
      <span role="status">
        {progress === null
          ? label
          : t('config.import.progress', {
              name,
              done: numberText(progress.done),
              total: numberText(progress.total),
            })}
      </span>
    </p>
  );
}
