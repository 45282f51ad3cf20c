import { t } from '../../lib/i18n.ts';
import type { Authorisation } from '../../lib/webhooks/rule.ts';
import { FormPart } from '../options/FormPart.tsx';
import { fieldAt } from '../options/form-part.ts';
import { SecretField } from '../options/SecretField.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { RuleForm } from './use-rule-draft.ts';

/** How the endpoint knows who sends. */
export function AuthorisationPart({ form }: { form: RuleForm }) {
  const { draft, change } = form;
  return (
    <FormPart title={t('webhooks.authorisation.title')}>
      <SelectField
        {...fieldAt(form, 'request.authorisation')}
        label={t('webhooks.authorisation.type')}
        value={draft.authorisation}
        options={types()}
        onValue={(authorisation) => change({ authorisation })}
      />
      <Fields form={form} />
    </FormPart>
  );
}

function types(): { value: Authorisation['type']; label: string }[] {
  return [
    { value: 'none', label: t('webhooks.authorisation.none') },
    { value: 'basic', label: t('webhooks.authorisation.basic') },
    { value: 'api-key', label: t('webhooks.authorisation.apiKey') },
    { value: 'bearer', label: t('webhooks.authorisation.bearer') },
  ];
}

function Fields({ form }: { form: RuleForm }) {
  const { draft, change } = form;
  switch (draft.authorisation) {
    case 'none':
      return null;
    case 'basic':
      return (
        <div class="field-pair">
          <TextField
            {...fieldAt(form, 'request.authorisation.username')}
            label={t('webhooks.authorisation.username')}
            value={draft.username}
            onValue={(username) => change({ username })}
          />
          <SecretField form={form} secret="password" label={t('webhooks.authorisation.password')} />
        </div>
      );
    case 'api-key':
      return (
        <div class="field-pair">
          <TextField
            {...fieldAt(form, 'request.authorisation.header')}
            label={t('webhooks.authorisation.header')}
            code
            value={draft.keyHeader}
            onValue={(keyHeader) => change({ keyHeader })}
          />
          <SecretField form={form} secret="key" label={t('webhooks.authorisation.key')} />
        </div>
      );
    case 'bearer':
      return <SecretField form={form} secret="token" label={t('webhooks.authorisation.token')} />;
  }
}
