import { useContext } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { ReadOnly } from '../ui/read-only.ts';
import { TextField } from '../ui/TextField.tsx';
import { type FormPartProps, fieldAt } from './form-part.ts';

interface Props extends FormPartProps {
  row: number;
  onRemove: () => void;
}

/** One header: its name and its value. */
export function HeaderRow({ form, row, onRemove }: Props) {
  const { draft, change } = form;
  const header = draft.headers[row];
  const readOnly = useContext(ReadOnly);
  const set = (patch: { name?: string; value?: string }) =>
    change({
      headers: draft.headers.map((entry, index) => (index === row ? { ...entry, ...patch } : entry)),
    });
  return (
    <fieldset class="header-row" aria-label={t('options.headers.row', { number: row + 1 })}>
      <TextField
        {...fieldAt(form, `headers.${row}.name`)}
        label={t('options.headers.name')}
        code
        value={header?.name ?? ''}
        onValue={(name) => set({ name })}
      />
      <TextField
        {...fieldAt(form, `headers.${row}.value`)}
        label={t('options.headers.value')}
        code
        value={header?.value ?? ''}
        onValue={(value) => set({ value })}
      />
      {readOnly ? null : (
        <Button
          kind="quiet"
          aria-label={t('options.headers.removeRow', { number: row + 1 })}
          onClick={onRemove}
        >
          {t('options.remove')}
        </Button>
      )}
    </fieldset>
  );
}
