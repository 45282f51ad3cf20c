import { t } from '../../lib/i18n.ts';
import { FormPart } from '../options/FormPart.tsx';
import type { OptionsState } from '../options/options-state.ts';
import { Button } from '../ui/Button.tsx';
import { ChoiceField } from '../ui/ChoiceField.tsx';
import { Notice } from '../ui/Notice.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useExport } from './use-export.ts';

/** Gives the layer out as a file, without secrets or with them under a passphrase. */
export function ExportPart({ options }: { options: OptionsState }) {
  const form = useExport(options);
  return (
    <FormPart title={t('config.export.title')}>
      <form
        class="config-form"
        noValidate
        aria-label={t('config.export.title')}
        onSubmit={(event) => {
          event.preventDefault();
          form.save();
        }}
      >
        <ChoiceField
          name="export-secrets"
          label={t('config.export.secrets')}
          value={form.kind}
          options={[
            { value: 'without', label: t('config.export.without'), hint: t('config.export.withoutHint') },
            { value: 'sealed', label: t('config.export.sealed'), hint: t('config.export.sealedHint') },
          ]}
          onValue={form.choose}
        />
        {form.kind === 'sealed' ? <Passphrase form={form} /> : null}
        {form.failure === null ? null : (
          <Notice kind="error" live>
            {form.failure}
          </Notice>
        )}
        <div class="config-actions">
          <Button type="submit" aria-disabled={form.busy}>
            {t('config.export.save')}
          </Button>
          <span class="muted" role="status">
            {form.busy ? t('config.export.busy') : ''}
          </span>
        </div>
      </form>
    </FormPart>
  );
}

function Passphrase({ form }: { form: ReturnType<typeof useExport> }) {
  return (
    <div class="field-pair">
      <TextField
        name="export-passphrase"
        label={t('config.passphrase.label')}
        secret
        hint={t('config.passphrase.newHint')}
        problem={form.problem === 'short' ? t('config.passphrase.short') : undefined}
        value={form.passphrase}
        onValue={form.setPassphrase}
      />
      <TextField
        name="export-again"
        label={t('config.passphrase.again')}
        secret
        problem={form.problem === 'differs' ? t('config.passphrase.differs') : undefined}
        value={form.again}
        onValue={form.setAgain}
      />
    </div>
  );
}
