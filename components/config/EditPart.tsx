import { useState } from 'preact/hooks';
import type { Config } from '../../lib/config/config.ts';
import { t } from '../../lib/i18n.ts';
import { FormPart } from '../options/FormPart.tsx';
import { Button } from '../ui/Button.tsx';
import { CodeField } from '../ui/CodeField.tsx';
import { ReadOnly } from '../ui/read-only.ts';
import { problemText } from './problem-text.ts';
import { readDraft } from './read-draft.ts';

interface Props {
  /** The layer as it is, as text. */
  start: string;
  text: string;
  onText: (text: string) => void;
  /** To be read only. */
  locked: boolean;
  /** The edited layer, to be looked at before it is applied. */
  onReview: (file: Config) => void;
}

/** How many of the things that are wrong are named at once. */
const NAMED = 8;

/** My layer as JSON. */
export function EditPart({ start, text, onText, locked, onReview }: Props) {
  const [tried, setTried] = useState(false);
  const unsaved = text !== start;
  const draft = tried ? readDraft(text) : null;
  const problems = draft === null || draft.ok ? [] : draft.problems;
  const review = () => {
    setTried(true);
    const read = readDraft(text);
    if (read.ok && unsaved) onReview(read.config);
  };
  return (
    <FormPart title={t('config.edit.title')}>
      <form
        class="config-form"
        noValidate
        aria-label={t('config.edit.title')}
        onSubmit={(event) => {
          event.preventDefault();
          review();
        }}
      >
        <ReadOnly.Provider value={locked}>
          <CodeField
            name="config-json"
            label="JSON"
            rows={Math.min(24, text.split('\n').length + 1)}
            hint={t('config.edit.hint')}
            problem={problems.length === 0 ? undefined : problems.slice(0, NAMED).map(problemText).join('\n')}
            markedLines={problems.map(({ line }) => line)}
            value={text}
            onValue={onText}
          />
        </ReadOnly.Provider>
        {locked ? null : (
          <div class="config-actions">
            <Button type="submit" disabled={!unsaved}>
              {t('config.edit.review')}
            </Button>
            <Button disabled={!unsaved} onClick={() => onText(start)}>
              {t('options.discard')}
            </Button>
            <span class="muted" role="status">
              {unsaved ? t('options.unsaved') : ''}
            </span>
          </div>
        )}
      </form>
    </FormPart>
  );
}
