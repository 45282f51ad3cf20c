import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ReadOnly } from '../ui/read-only.ts';
import { SelectField } from '../ui/SelectField.tsx';
import { TextAreaField } from '../ui/TextAreaField.tsx';
import './connector-form.css';
import { choiceText } from '../helpdesk/offered-helpdesk.ts';
import { supportSentence } from '../helpdesk/support.ts';
import { CredentialPart } from './CredentialPart.tsx';
import { FormPart } from './FormPart.tsx';
import { SiteSettings } from './SiteSettings.tsx';
import type { SiteFormState } from './use-site-form.ts';

interface Props {
  form: SiteFormState;
  /** Set by the organisation: to be read only. */
  locked: boolean;
}

/** Every field of a site. */
export function SiteForm({ form, locked }: Props) {
  return (
    <form
      class="connector-form"
      noValidate
      aria-label="Helpdesk"
      onSubmit={(event) => {
        event.preventDefault();
        form.save();
      }}
    >
      <ReadOnly.Provider value={locked}>
        <ProductPart form={form} />
        <SiteSettings form={form} />
        <ExcludePart form={form} />
        <CredentialPart form={form} />
      </ReadOnly.Provider>
      {locked ? null : <Save form={form} />}
    </form>
  );
}

export interface SitePartProps {
  form: SiteFormState;
}

function ProductPart({ form }: SitePartProps) {
  const { draft, choices, choice } = form;
  return (
    <FormPart title="Helpdesk">
      <SelectField
        name="helpdesk"
        label="Product that runs there"
        value={draft.helpdesk}
        options={[
          ...(choice === undefined
            ? [{ value: draft.helpdesk, label: `${draft.helpdesk} — not known to this version` }]
            : []),
          ...choices.map((entry) => ({ value: entry.id, label: choiceText(entry) })),
        ]}
        hint={choice && supportSentence(choice.support)}
        problem={choice === undefined ? 'Choose the helpdesk that runs there.' : undefined}
        onValue={(helpdesk) => form.change({ helpdesk })}
      />
    </FormPart>
  );
}

function ExcludePart({ form }: SitePartProps) {
  return (
    <FormPart
      title="Never the customer"
      hint="Shared mailboxes, your team’s own domain: an address on this list is passed over when Deskside looks for the customer’s."
    >
      <TextAreaField
        name="exclude"
        label="Addresses and domains, one a line"
        code
        rows={4}
        placeholder={'support@acme.com\nacme.com'}
        hint="A domain stands for every address in it, not for its subdomains."
        problem={form.excludeProblem}
        value={form.draft.exclude}
        onValue={(exclude) => form.change({ exclude })}
      />
    </FormPart>
  );
}

function Save({ form }: SitePartProps) {
  return (
    <div class="save-bar">
      {form.failure === null ? null : (
        <div class="form-problems">
          <Notice kind="error" live>
            {form.failure}
          </Notice>
        </div>
      )}
      <Button kind="primary" type="submit" aria-disabled={form.busy}>
        Save
      </Button>
      <Button disabled={!form.unsaved} onClick={form.discard}>
        Discard changes
      </Button>
      <span class="muted" role="status">
        {form.busy ? 'Saving…' : form.unsaved ? 'Not saved yet' : ''}
      </span>
    </div>
  );
}
