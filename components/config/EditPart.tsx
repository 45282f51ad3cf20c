import { useMemo, useState } from 'preact/hooks';
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

/** A longer text takes browsers a moment to show, so it is shown to who asks for it; and it is not checked at every key. */
const LONG = 200_000;

/** My layer as JSON. */
export function EditPart(props: Props) {
  const [opened, setOpened] = useState(false);
  const { start, text } = props;
  const isShown = opened || text !== start || start.length <= LONG;
  return (
    <FormPart title={t('config.edit.title')}>
      {isShown ? (
        <EditForm {...props} />
      ) : (
        <div class="config-actions">
          <Button onClick={() => setOpened(true)}>{t('config.edit.show')}</Button>
          <span class="muted">{t('config.edit.long')}</span>
        </div>
      )}
    </FormPart>
  );
}

function EditForm({ start, text, onText, locked, onReview }: Props) {
  const [tried, setTried] = useState<string | null>(null);
  const unsaved = text !== start;
  const checked = tried === null || text.length > LONG ? tried : text;
  const draft = useMemo(() => (checked === null ? null : readDraft(checked)), [checked]);
  const problems = draft === null || draft.ok ? [] : draft.problems;
  const review = () => {
    setTried(text);
    const read = readDraft(text);
    if (read.ok && unsaved) onReview(read.config);
  };
  return (
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
          rows={rowsFor(text)}
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
  );
}

function rowsFor(text: string): number {
  return text.length > LONG ? 24 : Math.min(24, text.split('\n').length + 1);
}
