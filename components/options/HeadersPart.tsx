import { t } from '../../lib/i18n.ts';
import { Text } from '../ui/Text.tsx';
import { Toggle } from '../ui/Toggle.tsx';
import { FormPart } from './FormPart.tsx';
import type { FormPartProps } from './form-part.ts';
import { HeaderRows } from './HeaderRows.tsx';
import { SecretField } from './SecretField.tsx';
import { draftSecretNames } from './secret-state.ts';

/** Further headers, the secrets that they name, and the agent's own login. */
export function HeadersPart({ form }: FormPartProps) {
  const { draft, change } = form;
  const named = draftSecretNames(draft).filter((name) => !(draft.sendsKey && name === 'key'));
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
      <HeaderRows
        form={form}
        path="headers"
        headers={draft.headers}
        onHeaders={(headers) => change({ headers })}
      >
        {named.map((name) => (
          <SecretField key={name} form={form} secret={name} label={t('options.secrets.named', { name })} />
        ))}
      </HeaderRows>
      <Toggle
        label={t('options.headers.login')}
        hint={t('options.headers.loginHint')}
        on={draft.credentials}
        onToggle={(credentials) => change({ credentials })}
      />
    </FormPart>
  );
}
