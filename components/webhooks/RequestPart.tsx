import { isPlainInText } from '../../lib/config/plain-in-text.ts';
import { t } from '../../lib/i18n.ts';
import { endpointProblem, isThisMachine, isUnencrypted } from '../../lib/lookup/endpoint-url.ts';
import type { RuleRequest } from '../../lib/webhooks/rule.ts';
import type { TagGroup } from '../../lib/webhooks/tags.ts';
import { FormPart } from '../options/FormPart.tsx';
import { fieldAt } from '../options/form-part.ts';
import { SecretField } from '../options/SecretField.tsx';
import { CodeField } from '../ui/CodeField.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { Text } from '../ui/Text.tsx';
import { TextField } from '../ui/TextField.tsx';
import { namedSecrets } from './rule-secret-state.ts';
import { TagPicker } from './TagPicker.tsx';
import type { RuleForm } from './use-rule-draft.ts';
import type { TagTarget } from './use-tag-target.ts';

interface Props {
  form: RuleForm;
  tags: TagGroup[];
  target: TagTarget;
}

/** The request: where it goes and what it says. */
export function RequestPart({ form, tags, target }: Props) {
  const { draft } = form;
  return (
    <FormPart
      title={t('webhooks.request.title')}
      hint={
        <Text
          of="webhooks.request.hint"
          parts={{ tag: <code>{'{ticket_id}'}</code>, secret: <code>{'{secret.token}'}</code> }}
        />
      }
    >
      <AddressFields form={form} />
      <TagPicker groups={tags} target={target} />
      <BodyFields form={form} />
      {namedSecrets(draft).map((name) => (
        <SecretField key={name} form={form} secret={name} label={t('options.secrets.named', { name })} />
      ))}
    </FormPart>
  );
}

const METHODS: readonly RuleRequest['method'][] = ['POST', 'PUT', 'PATCH', 'GET', 'DELETE'];

function AddressFields({ form }: Pick<Props, 'form'>) {
  const { draft, change } = form;
  return (
    <div class="request-line">
      <SelectField
        {...fieldAt(form, 'request.method')}
        label={t('webhooks.request.method')}
        value={draft.method}
        options={METHODS.map((value) => ({ value, label: value }))}
        onValue={(method) => change({ method })}
      />
      <TextField
        {...fieldAt(form, 'request.url')}
        label="URL"
        required
        code
        inputMode="url"
        placeholder="https://api.example.com/tickets/{ticket_id}"
        warning={addressWarning(draft.url.trim())}
        value={draft.url}
        onValue={(url) => change({ url })}
      />
    </div>
  );
}

function BodyFields({ form }: Pick<Props, 'form'>) {
  const { draft, change } = form;
  const isGet = draft.method === 'GET';
  const text = isGet ? draft.query : draft.body;
  return (
    <>
      {isGet ? null : (
        <SelectField
          {...fieldAt(form, 'request.format')}
          label={t('webhooks.request.format')}
          value={draft.format}
          options={[
            { value: 'json', label: 'JSON' },
            { value: 'xml', label: 'XML' },
            { value: 'form', label: 'x-www-form-urlencoded' },
          ]}
          onValue={(format) => change({ format })}
        />
      )}
      <CodeField
        {...fieldAt(form, 'request.body')}
        label={isGet ? t('webhooks.request.query') : t('webhooks.request.body')}
        rows={Math.min(16, Math.max(4, text.split('\n').length + 1))}
        warning={plainWarning(text)}
        hint={isGet ? t('webhooks.request.queryHint') : bodyHint(draft.format)}
        value={text}
        onValue={(typed) => change(isGet ? { query: typed } : { body: typed })}
      />
    </>
  );
}

function bodyHint(format: RuleRequest['format']) {
  switch (format) {
    case 'json':
      return (
        <Text
          of="webhooks.request.jsonHint"
          parts={{
            bare: <code>{'{subject}'}</code>,
            quoted: <code>{'"Re: {subject}"'}</code>,
            brace: <code>{'{{'}</code>,
          }}
        />
      );
    case 'xml':
      return <Text of="webhooks.request.xmlHint" parts={{ brace: <code>{'{{'}</code> }} />;
    case 'form':
      return (
        <Text
          of="webhooks.request.formHint"
          parts={{ example: <code>{'id={ticket_id}&by={agent}'}</code> }}
        />
      );
  }
}

/** No secret stands in it, and some hosts' names look like one. */
const ORIGIN = /^https?:\/\/[^/?#]*/i;

function addressWarning(url: string): string | undefined {
  if (endpointProblem(url) !== null) return undefined;
  const warnings = [
    isThisMachine(url)
      ? t('webhooks.request.thisMachine')
      : isUnencrypted(url)
        ? t('webhooks.request.unencrypted')
        : undefined,
    plainWarning(url.replace(ORIGIN, '')),
  ].filter((warning) => warning !== undefined);
  return warnings.length === 0 ? undefined : warnings.join('\n');
}

function plainWarning(template: string): string | undefined {
  return isPlainInText(template) ? t('options.secrets.plain') : undefined;
}
