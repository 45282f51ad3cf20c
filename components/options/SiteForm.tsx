import { t } from '../../lib/i18n.ts';
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
      aria-label={t('options.site.helpdesk')}
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
    <FormPart title={t('options.site.helpdesk')}>
      <SelectField
        name="helpdesk"
        label={t('options.site.product')}
        value={draft.helpdesk}
        options={[
          ...(choice === undefined
            ? [
                {
                  value: draft.helpdesk,
                  label: t('options.site.unknownProduct', { helpdesk: draft.helpdesk }),
                },
              ]
            : []),
          ...choices.map((entry) => ({ value: entry.id, label: choiceText(entry) })),
        ]}
        hint={choice && supportSentence(choice.support)}
        problem={choice === undefined ? t('options.site.chooseProduct') : undefined}
        onValue={(helpdesk) => form.change({ helpdesk })}
      />
    </FormPart>
  );
}

function ExcludePart({ form }: SitePartProps) {
  return (
    <FormPart title={t('options.site.exclude')} hint={t('options.site.excludeHint')}>
      <TextAreaField
        name="exclude"
        label={t('options.site.excludeList')}
        code
        rows={4}
        placeholder={'support@acme.com\nacme.com'}
        hint={t('options.site.domainHint')}
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
        {t('options.save')}
      </Button>
      <Button disabled={!form.unsaved} onClick={form.discard}>
        {t('options.discard')}
      </Button>
      <span class="muted" role="status">
        {form.busy ? t('options.saving') : form.unsaved ? t('options.unsaved') : ''}
      </span>
    </div>
  );
}
