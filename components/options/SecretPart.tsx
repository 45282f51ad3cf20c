import { t } from '../../lib/i18n.ts';
import { TextField } from '../ui/TextField.tsx';
import { Toggle } from '../ui/Toggle.tsx';
import { FormPart } from './FormPart.tsx';
import { type FormPartProps, fieldAt } from './form-part.ts';
import { SecretField } from './SecretField.tsx';

/** The header by which the endpoint knows that a lookup comes from here. */
export function SecretPart({ form }: FormPartProps) {
  const { draft, change } = form;
  return (
    <FormPart title={t('options.secrets.title')}>
      <Toggle
        label={t('options.secrets.send')}
        hint={t('options.secrets.sendHint')}
        on={draft.sendsKey}
        onToggle={(sendsKey) => change({ sendsKey })}
      />
      {draft.sendsKey ? (
        <div class="field-pair">
          <TextField
            {...fieldAt(form, 'secretHeader')}
            label={t('options.secrets.header')}
            code
            value={draft.secretHeader}
            onValue={(secretHeader) => change({ secretHeader })}
          />
          <SecretField form={form} secret="key" label={t('options.secrets.value')} />
        </div>
      ) : null}
    </FormPart>
  );
}
