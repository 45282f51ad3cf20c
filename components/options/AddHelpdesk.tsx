import { t } from '../../lib/i18n.ts';
import { choiceText } from '../helpdesk/offered-helpdesk.ts';
import { supportSentence } from '../helpdesk/support.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { Text } from '../ui/Text.tsx';
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
          ? t('options.addSite.first')
          : t('options.addSite.another')}
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
            {t('options.addSite.switchOn')}
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
      label={t('options.addSite.address')}
      code
      inputMode="url"
      placeholder="https://acme.zendesk.com"
      hint={
        form.origin === null ? (
          t('options.addSite.addressHint')
        ) : (
          <Text of="options.addSite.runsOn" parts={{ origin: <strong>{form.origin}</strong> }} />
        )
      }
      problem={form.siteProblem}
      warning={form.unencrypted ? t('options.unencryptedSite') : undefined}
      value={form.typed}
      onValue={form.type}
    />
  );
}

function HelpdeskField({ form }: FieldProps) {
  return (
    <SelectField
      name="helpdesk"
      label={t('options.addSite.helpdesk')}
      value={form.helpdesk}
      options={[
        ...(form.helpdesk === '' ? [{ value: '', label: t('common.choose') }] : []),
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
  const support = supportSentence(choice.support);
  return recognised ? t('options.addSite.recognised', { support }) : support;
}
