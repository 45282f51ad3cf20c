import { linkProblem } from '../../lib/lookup/link-template.ts';
import { ChoiceField } from '../ui/ChoiceField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { Toggle } from '../ui/Toggle.tsx';
import { FormPart } from './FormPart.tsx';
import { type FormPartProps, fieldAt } from './form-part.ts';
import { TemplateField } from './TemplateField.tsx';

const DISPLAYS = [
  {
    value: 'badge',
    label: 'Badge panel',
    hint: 'Name, a coloured badge and up to five fields, as the endpoint names them.',
  },
  { value: 'template', label: 'Template', hint: 'Your own HTML, written in Liquid, over any JSON answer.' },
] as const;

/** How an answer is shown. */
export function DisplayPart({ form }: FormPartProps) {
  const { draft, change } = form;
  return (
    <FormPart title="Display">
      <ChoiceField
        name="display"
        label="Show the answer as"
        value={draft.display}
        options={DISPLAYS}
        onValue={(display) => change({ display })}
      />
      {draft.display === 'badge' ? <LinkField form={form} /> : <TemplateField form={form} />}
      <Toggle
        label="Blur the values"
        hint="For screens that others see. A value shows while the pointer is on it, a whole panel with the key B."
        name="blur"
        on={draft.blur}
        onToggle={(blur) => change({ blur })}
      />
    </FormPart>
  );
}

function LinkField({ form }: FormPartProps) {
  const { draft, change } = form;
  const link = draft.link.trim();
  const same = link !== '' && linkProblem(link) === null && !link.includes('{customer_id}');
  return (
    <TextField
      {...fieldAt(form, 'link')}
      label="Link template"
      code
      inputMode="url"
      placeholder="https://crm.example.com/customers/{customer_id}"
      hint="Optional: a button that opens the customer in your own system. {customer_id} comes from the answer."
      warning={same ? 'Without {customer_id} every customer gets the same link.' : undefined}
      value={draft.link}
      onValue={(value) => change({ link: value })}
    />
  );
}
