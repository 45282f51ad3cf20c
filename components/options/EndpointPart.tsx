import { useContext } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { endpointProblem, isThisMachine, isUnencrypted } from '../../lib/lookup/endpoint-url.ts';
import { ChoiceField } from '../ui/ChoiceField.tsx';
import { ReadOnly } from '../ui/read-only.ts';
import { Text } from '../ui/Text.tsx';
import { TextField } from '../ui/TextField.tsx';
import { chooseDialect, DIALECTS } from './dialects.ts';
import { FormPart } from './FormPart.tsx';
import { type FormPartProps, fieldAt } from './form-part.ts';
import { RequestFold } from './RequestFold.tsx';

/** Where lookups go and what they say. */
export function EndpointPart({ form }: FormPartProps) {
  const { draft, change } = form;
  const readOnly = useContext(ReadOnly);
  return (
    <FormPart title={t('options.endpoint.title')} hint={<EndpointHint />}>
      <TextField
        {...fieldAt(form, 'endpoint')}
        label={t('options.endpoint.url')}
        required
        code
        inputMode="url"
        placeholder="https://api.example.com/lookup"
        hint={readOnly ? undefined : <AddressHint />}
        warning={endpointWarning(draft.endpoint.trim())}
        value={draft.endpoint}
        onValue={(endpoint) => change({ endpoint })}
      />
      <ChoiceField
        name="dialect"
        label={t('options.endpoint.dialect')}
        value={draft.dialect}
        options={DIALECTS.map(({ id, name, hint }) => ({ value: id, label: name, hint: t(hint) }))}
        onValue={(next) => change(chooseDialect(draft, next))}
      />
      <div class="field-pair">
        <TextField
          {...fieldAt(form, 'timeoutSeconds')}
          label={t('options.endpoint.timeout')}
          inputMode="decimal"
          hint={t('options.endpoint.timeoutHint')}
          value={draft.timeoutSeconds}
          onValue={(timeoutSeconds) => change({ timeoutSeconds })}
        />
        <TextField
          {...fieldAt(form, 'notFoundStatuses')}
          label={t('options.endpoint.notFound')}
          inputMode="numeric"
          placeholder="404"
          hint={t('options.endpoint.notFoundHint')}
          value={draft.notFoundStatuses}
          onValue={(notFoundStatuses) => change({ notFoundStatuses })}
        />
      </div>
      <RequestFold form={form} />
    </FormPart>
  );
}

function AddressHint() {
  return <Text of="options.endpoint.urlHint" parts={{ placeholder: <code>{'{email}'}</code> }} />;
}

function EndpointHint() {
  return (
    <Text
      of="options.endpoint.hint"
      parts={{
        guide: (words) => (
          <a href="/endpoint.html" target="_blank" rel="noreferrer">
            {words}
          </a>
        ),
      }}
    />
  );
}

function endpointWarning(endpoint: string): string | undefined {
  if (endpointProblem(endpoint) !== null) return undefined;
  if (isThisMachine(endpoint)) return t('options.endpoint.thisMachine');
  return isUnencrypted(endpoint) ? t('options.endpoint.unencrypted') : undefined;
}
