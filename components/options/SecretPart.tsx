import { TextField } from '../ui/TextField.tsx';
import { Toggle } from '../ui/Toggle.tsx';
import { FormPart } from './FormPart.tsx';
import { type FormPartProps, fieldAt } from './form-part.ts';
import { SecretField } from './SecretField.tsx';

/** The header by which the endpoint knows that a lookup comes from here. */
export function SecretPart({ form }: FormPartProps) {
  const { draft, change } = form;
  return (
    <FormPart title="Secret">
      <Toggle
        label="Send a secret with every lookup"
        hint="The endpoint compares it with its own and refuses everybody else."
        on={draft.sendsKey}
        onToggle={(sendsKey) => change({ sendsKey })}
      />
      {draft.sendsKey ? (
        <div class="field-pair">
          <TextField
            {...fieldAt(form, 'secretHeader')}
            label="Secret header name"
            code
            value={draft.secretHeader}
            onValue={(secretHeader) => change({ secretHeader })}
          />
          <SecretField form={form} secret="key" label="Secret header value" />
        </div>
      ) : null}
    </FormPart>
  );
}
