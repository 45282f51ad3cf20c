import type { ComponentChildren } from 'preact';
import { useContext, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { ReadOnly } from '../ui/read-only.ts';
import type { TypedHeader } from './draft.ts';
import type { FormWithProblems } from './form-part.ts';
import { HeaderRow } from './HeaderRow.tsx';

interface Props {
  form: FormWithProblems;
  /** Where the headers stand in the form: `headers`, say. */
  path: string;
  headers: TypedHeader[];
  onHeaders: (headers: TypedHeader[]) => void;
  /** What stands between the rows and the button that adds one. */
  children?: ComponentChildren;
}

/** Headers that can be changed, removed and added. */
export function HeaderRows({ form, path, headers, onHeaders, children }: Props) {
  const readOnly = useContext(ReadOnly);
  const add = useRef<HTMLButtonElement>(null);
  const remove = (row: number) => {
    onHeaders(headers.toSpliced(row, 1));
    add.current?.focus();
  };
  return (
    <>
      {headers.map((header, row) => (
        <HeaderRow
          key={row}
          form={form}
          path={path}
          row={row}
          header={header}
          onHeader={(changed) => onHeaders(headers.with(row, changed))}
          onRemove={() => remove(row)}
        />
      ))}
      {children}
      {readOnly ? null : (
        <div>
          <Button ref={add} onClick={() => onHeaders([...headers, { name: '', value: '' }])}>
            {t('options.headers.add')}
          </Button>
        </div>
      )}
    </>
  );
}
