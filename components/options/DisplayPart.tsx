import { t } from '../../lib/i18n.ts';
import { linkProblem } from '../../lib/lookup/link-template.ts';
import { ChoiceField } from '../ui/ChoiceField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { Toggle } from '../ui/Toggle.tsx';
import { FormPart } from './FormPart.tsx';
import { type FormPartProps, fieldAt } from './form-part.ts';
import { TemplateField } from './TemplateField.tsx';

const CUSTOMER_ID = '{customer_id}';

/** How an answer is shown. */
export function DisplayPart({ form }: FormPartProps) {
  const { draft, change } = form;
  return (
    <FormPart title={t('options.display.title')}>
      <ChoiceField
        name="display"
        label={t('options.display.as')}
        value={draft.display}
        options={displays()}
        onValue={(display) => change({ display })}
      />
      {draft.display === 'badge' ? <LinkField form={form} /> : <TemplateField form={form} />}
      <Toggle
        label={t('options.display.blur')}
        hint={t('options.display.blurHint')}
        name="blur"
        on={draft.blur}
        onToggle={(blur) => change({ blur })}
      />
    </FormPart>
  );
}

function displays() {
  return [
    { value: 'badge', label: t('options.display.badge'), hint: t('options.display.badgeHint') },
    { value: 'template', label: t('options.display.template'), hint: t('options.display.templateHint') },
  ] as const;
}

function LinkField({ form }: FormPartProps) {
  const { draft, change } = form;
  const link = draft.link.trim();
  const same = link !== '' && linkProblem(link) === null && !link.includes(CUSTOMER_ID);
  return (
    <TextField
      {...fieldAt(form, 'link')}
      label={t('options.display.link')}
      code
      inputMode="url"
      placeholder="https://crm.example.com/customers/{customer_id}"
      hint={t('options.display.linkHint', { placeholder: CUSTOMER_ID })}
      warning={same ? t('options.display.sameLink', { placeholder: CUSTOMER_ID }) : undefined}
      value={draft.link}
      onValue={(value) => change({ link: value })}
    />
  );
}
