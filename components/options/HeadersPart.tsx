import { useContext, useRef } from 'preact/hooks';
import { Button } from '../ui/Button.tsx';
import { ReadOnly } from '../ui/read-only.ts';
import { Toggle } from '../ui/Toggle.tsx';
import { FormPart } from './FormPart.tsx';
import type { FormPartProps } from './form-part.ts';
import { HeaderRow } from './HeaderRow.tsx';
import { SecretField } from './SecretField.tsx';
import { draftSecretNames } from './secret-state.ts';

/** Further headers, the secrets that they name, and the agent's own login. */
export function HeadersPart({ form }: FormPartProps) {
  const { draft, change } = form;
  const readOnly = useContext(ReadOnly);
  const add = useRef<HTMLButtonElement>(null);
  const named = draftSecretNames(draft).filter((name) => !(draft.sendsKey && name === 'key'));
  const remove = (row: number) => {
    change({ headers: draft.headers.filter((_, index) => index !== row) });
    add.current?.focus();
  };
  return (
    <FormPart
      title="Headers"
      hint={
        <>
          Optional. A value may hold a secret by name, as in <code>{'Bearer {secret.token}'}</code>: it is
          then asked for below and never kept in the value. Placeholders such as <code>{'{agent}'}</code>{' '}
          stand for what is known of the ticket.
        </>
      }
    >
      {draft.headers.map((_, row) => (
        <HeaderRow key={row} form={form} row={row} onRemove={() => remove(row)} />
      ))}
      {named.map((name) => (
        <SecretField key={name} form={form} secret={name} label={`Secret “${name}”`} />
      ))}
      {readOnly ? null : (
        <div>
          <Button ref={add} onClick={() => change({ headers: [...draft.headers, { name: '', value: '' }] })}>
            Add header
          </Button>
        </div>
      )}
      <Toggle
        label="Send the agent’s own login at this endpoint"
        hint="Each browser adds its own cookies for that site, and answers are kept for that agent alone."
        on={draft.credentials}
        onToggle={(credentials) => change({ credentials })}
      />
    </FormPart>
  );
}
