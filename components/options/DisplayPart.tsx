import { linkProblem } from '../../lib/lookup/link-template.ts';
import { ChoiceField } from '../ui/ChoiceField.tsx';
import { CodeField } from '../ui/CodeField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { Toggle } from '../ui/Toggle.tsx';
import { FormPart } from './FormPart.tsx';
import { type FormPartProps, fieldAt } from './form-part.ts';

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

function TemplateField({ form }: FormPartProps) {
  const { draft, change, template } = form;
  const field = fieldAt(form, 'template');
  return (
    <CodeField
      {...field}
      label="Liquid template"
      rows={14}
      markedLines={field.problem === undefined || template.line === undefined ? [] : [template.line]}
      hint={
        <>
          <code>data</code> is the answer, <code>ticket</code> and <code>connector</code> are there too.
          Scripts and remote pictures are left out of what it shows.
        </>
      }
      value={draft.template}
      onValue={(value) => change({ template: value })}
    />
  );
}
