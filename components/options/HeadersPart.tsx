import { useContext, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { ReadOnly } from '../ui/read-only.ts';
import { Text } from '../ui/Text.tsx';
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
      title={t('options.headers.title')}
      hint={
        <Text
          of="options.headers.hint"
          parts={{
            secret: <code>{'Bearer {secret.token}'}</code>,
            placeholder: <code>{'{agent}'}</code>,
          }}
        />
      }
    >
      {draft.headers.map((_, row) => (
        <HeaderRow key={row} form={form} row={row} onRemove={() => remove(row)} />
      ))}
      {named.map((name) => (
        <SecretField key={name} form={form} secret={name} label={t('options.secrets.named', { name })} />
      ))}
      {readOnly ? null : (
        <div>
          <Button ref={add} onClick={() => change({ headers: [...draft.headers, { name: '', value: '' }] })}>
            {t('options.headers.add')}
          </Button>
        </div>
      )}
      <Toggle
        label={t('options.headers.login')}
        hint={t('options.headers.loginHint')}
        on={draft.credentials}
        onToggle={(credentials) => change({ credentials })}
      />
    </FormPart>
  );
}
