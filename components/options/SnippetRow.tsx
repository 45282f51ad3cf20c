import { useContext } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { ReadOnly } from '../ui/read-only.ts';
import { TextAreaField } from '../ui/TextAreaField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { type FormPartProps, fieldAt } from './form-part.ts';

interface Props extends FormPartProps {
  row: number;
  onRemove: () => void;
}

/** One snippet: its name and its text. */
export function SnippetRow({ form, row, onRemove }: Props) {
  const { draft, change } = form;
  const snippet = draft.snippets[row];
  const readOnly = useContext(ReadOnly);
  const set = (patch: { name?: string; text?: string }) =>
    change({
      snippets: draft.snippets.map((entry, index) => (index === row ? { ...entry, ...patch } : entry)),
    });
  return (
    <fieldset class="snippet-row" aria-label={t('options.snippets.row', { number: row + 1 })}>
      <TextField
        {...fieldAt(form, `snippets.${row}.name`)}
        label={t('options.snippets.name')}
        value={snippet?.name ?? ''}
        onValue={(name) => set({ name })}
      />
      {readOnly ? null : (
        <Button
          kind="quiet"
          aria-label={t('options.snippets.removeRow', { number: row + 1 })}
          onClick={onRemove}
        >
          {t('options.remove')}
        </Button>
      )}
      <TextAreaField
        {...fieldAt(form, `snippets.${row}.text`)}
        label={t('options.snippets.text')}
        rows={3}
        placeholder={t('options.snippets.example', { name: '{customer_name}', plan: '{data.fields.Plan}' })}
        value={snippet?.text ?? ''}
        onValue={(text) => set({ text })}
      />
    </fieldset>
  );
}
