import { useEffect, useRef } from 'preact/hooks';
import { SHORTEST_PASSPHRASE } from '../../lib/config/passphrase.ts';
import { t } from '../../lib/i18n.ts';
import type { Settings } from '../../lib/messages.ts';
import { FormPart } from '../options/FormPart.tsx';
import type { OptionsState } from '../options/options-state.ts';
import { Button } from '../ui/Button.tsx';
import { ChoiceField } from '../ui/ChoiceField.tsx';
import { Notice } from '../ui/Notice.tsx';
import { TextField } from '../ui/TextField.tsx';
import { ExportTally } from './ExportTally.tsx';
import { useExport } from './use-export.ts';

/** Gives the layer out as a file, without secrets or with them under a passphrase. */
export function ExportPart({ options }: { options: OptionsState }) {
  const form = useExport(options);
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (form.refused > 0) element.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [form.refused]);
  return (
    <FormPart title={t('config.export.title')}>
      <form
        class="config-form"
        ref={element}
        noValidate
        aria-label={t('config.export.title')}
        onSubmit={(event) => {
          event.preventDefault();
          form.save();
        }}
      >
        {isManaged(options.settings) ? <LayerChoice form={form} /> : null}
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
        {form.exported === null ? null : <ExportTally tally={form.exported} />}
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

interface PartProps {
  form: ReturnType<typeof useExport>;
}

/** What is in the file, where an organisation sets some of it. */
function LayerChoice({ form }: PartProps) {
  return (
    <ChoiceField
      name="export-layer"
      label={t('config.export.layer')}
      value={form.layer}
      options={[
        { value: 'mine', label: t('config.export.mine'), hint: t('config.export.mineHint') },
        { value: 'effective', label: t('config.export.effective'), hint: t('config.export.effectiveHint') },
      ]}
      onValue={form.chooseLayer}
    />
  );
}

function isManaged({ locked }: Settings): boolean {
  return locked.connectors.length + locked.helpdesks.length + locked.ownHelpdesks.length > 0;
}

function Passphrase({ form }: PartProps) {
  return (
    <div class="field-pair">
      <TextField
        name="export-passphrase"
        label={t('config.passphrase.label')}
        secret
        hint={t('config.passphrase.newHint', { least: SHORTEST_PASSPHRASE })}
        problem={form.problem}
        warning={form.warning}
        value={form.passphrase}
        onValue={form.setPassphrase}
      />
      <TextField
        name="export-again"
        label={t('config.passphrase.again')}
        secret
        problem={form.againProblem}
        value={form.again}
        onValue={form.setAgain}
      />
    </div>
  );
}
