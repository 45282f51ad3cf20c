import { useContext } from 'preact/hooks';
import { isPlainHeader } from '../../lib/config/plain-secrets.ts';
import { t } from '../../lib/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { ReadOnly } from '../ui/read-only.ts';
import { TextField } from '../ui/TextField.tsx';
import type { TypedHeader } from './draft.ts';
import { type FormWithProblems, fieldAt } from './form-part.ts';

interface Props {
  form: FormWithProblems;
  /** Where the headers stand in the form: `headers`, say. */
  path: string;
  row: number;
  header: TypedHeader;
  onHeader: (header: TypedHeader) => void;
  onRemove: () => void;
}

/** One header: its name and its value. */
export function HeaderRow({ form, path, row, header, onHeader, onRemove }: Props) {
  const readOnly = useContext(ReadOnly);
  return (
    <fieldset class="header-row" aria-label={t('options.headers.row', { number: row + 1 })}>
      <TextField
        {...fieldAt(form, `${path}.${row}.name`)}
        label={t('options.headers.name')}
        code
        value={header.name}
        onValue={(name) => onHeader({ ...header, name })}
      />
      <TextField
        {...fieldAt(form, `${path}.${row}.value`)}
        label={t('options.headers.value')}
        code
        warning={isPlainHeader(header) ? t('options.secrets.plain') : undefined}
        value={header.value}
        onValue={(value) => onHeader({ ...header, value })}
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
