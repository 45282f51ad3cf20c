import { useContext, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { Fold } from '../options/Fold.tsx';
import { fieldAt } from '../options/form-part.ts';
import { Button } from '../ui/Button.tsx';
import { ReadOnly } from '../ui/read-only.ts';
import { TextField } from '../ui/TextField.tsx';
import type { RuleForm } from './use-rule-draft.ts';

/** Further headers, which few endpoints want. */
export function RuleHeaders({ form }: { form: RuleForm }) {
  const { draft, change } = form;
  const readOnly = useContext(ReadOnly);
  const add = useRef<HTMLButtonElement>(null);
  const remove = (row: number) => {
    change({ headers: draft.headers.toSpliced(row, 1) });
    add.current?.focus();
  };
  return (
    <Fold title={t('webhooks.headers.title')} open={draft.headers.length > 0}>
      <p class="field-hint">{t('webhooks.headers.hint')}</p>
      {draft.headers.map((_, row) => (
        <HeaderRow key={row} form={form} row={row} onRemove={() => remove(row)} />
      ))}
      {readOnly ? null : (
        <div>
          <Button ref={add} onClick={() => change({ headers: [...draft.headers, { name: '', value: '' }] })}>
            {t('options.headers.add')}
          </Button>
        </div>
      )}
    </Fold>
  );
}

function HeaderRow({ form, row, onRemove }: { form: RuleForm; row: number; onRemove: () => void }) {
  const { draft, change } = form;
  const header = draft.headers[row] ?? { name: '', value: '' };
  const readOnly = useContext(ReadOnly);
  const set = (patch: { name?: string; value?: string }) =>
    change({ headers: draft.headers.with(row, { ...header, ...patch }) });
  return (
    <fieldset class="header-row" aria-label={t('options.headers.row', { number: row + 1 })}>
      <TextField
        {...fieldAt(form, `request.headers.${row}.name`)}
        label={t('options.headers.name')}
        code
        value={header.name}
        onValue={(name) => set({ name })}
      />
      <TextField
        {...fieldAt(form, `request.headers.${row}.value`)}
        label={t('options.headers.value')}
        code
        value={header.value}
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
