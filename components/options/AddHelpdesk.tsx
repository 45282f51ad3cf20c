import { choiceText } from '../helpdesk/offered-helpdesk.ts';
import { supportSentence } from '../helpdesk/support.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { OptionsState } from './options-state.ts';
import { useAddHelpdesk } from './use-add-helpdesk.ts';

interface Props {
  options: OptionsState;
  /** What the form starts with. */
  site: string;
}

/** Switches Deskside on for one more site. */
export function AddHelpdesk({ options, site }: Props) {
  const form = useAddHelpdesk(options, site);
  return (
    <section class="form-part" aria-labelledby="add-helpdesk">
      <h2 id="add-helpdesk">
        {options.settings.effective.helpdesks.length === 0
          ? 'Switch on for a site'
          : 'Switch on for another site'}
      </h2>
      <form
        class="add-helpdesk"
        aria-labelledby="add-helpdesk"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          form.switchOn();
        }}
      >
        <SiteField form={form} />
        <HelpdeskField form={form} />
        <div>
          <Button kind="primary" type="submit" aria-disabled={form.busy}>
            Switch on
          </Button>
        </div>
      </form>
      {form.failure === null ? null : (
        <Notice kind="error" live>
          {form.failure}
        </Notice>
      )}
    </section>
  );
}

interface FieldProps {
  form: ReturnType<typeof useAddHelpdesk>;
}

function SiteField({ form }: FieldProps) {
  return (
    <TextField
      name="site"
      label="Address of your helpdesk"
      code
      inputMode="url"
      placeholder="https://acme.zendesk.com"
      hint={
        form.origin === null ? (
          'Paste it from the address bar; only the site counts, not the page.'
        ) : (
          <Origin origin={form.origin} />
        )
      }
      problem={form.siteProblem}
      warning={
        form.unencrypted
          ? 'Not encrypted: whoever is on this network can read and change this site.'
          : undefined
      }
      value={form.typed}
      onValue={form.type}
    />
  );
}

function HelpdeskField({ form }: FieldProps) {
  return (
    <SelectField
      name="helpdesk"
      label="Helpdesk"
      value={form.helpdesk}
      options={[
        ...(form.helpdesk === '' ? [{ value: '', label: 'Choose…' }] : []),
        ...form.choices.map((choice) => ({ value: choice.id, label: choiceText(choice) })),
      ]}
      hint={helpdeskHint(form)}
      problem={form.helpdeskProblem}
      onValue={form.choose}
    />
  );
}

function helpdeskHint({ recognised, choices, helpdesk }: FieldProps['form']): string | undefined {
  const choice = choices.find(({ id }) => id === helpdesk);
  if (choice === undefined) return undefined;
  return `${recognised ? 'Recognised by its address. ' : ''}${supportSentence(choice.support)}`;
}

function Origin({ origin }: { origin: string }) {
  return (
    <>
      Deskside will run on <strong>{origin}</strong>. The browser asks for your consent.
    </>
  );
}
