import { t } from '../../lib/i18n.ts';
import { DEFAULT_PER_MINUTE } from '../../lib/webhooks/rule.ts';
import { Fold } from '../options/Fold.tsx';
import { fieldAt } from '../options/form-part.ts';
import { ChoiceField } from '../ui/ChoiceField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { Toggle } from '../ui/Toggle.tsx';
import type { RuleForm } from './use-rule-draft.ts';

/** When a request is sent again, how many at most, and what the log keeps. */
export function SendingFold({ form }: { form: RuleForm }) {
  const { draft, change } = form;
  const changed =
    draft.retry !== 'half-hourly' || draft.perMinute !== String(DEFAULT_PER_MINUTE) || !draft.logBodies;
  return (
    <Fold title={t('webhooks.sending.title')} open={changed}>
      <ChoiceField
        name="retry"
        label={t('webhooks.sending.retry')}
        value={draft.retry}
        options={[
          {
            value: 'half-hourly',
            label: t('webhooks.sending.halfHourly'),
            hint: t('webhooks.sending.halfHourlyHint'),
          },
          {
            value: 'standard-webhooks',
            label: t('webhooks.sending.standard'),
            hint: t('webhooks.sending.standardHint'),
          },
        ]}
        onValue={(retry) => change({ retry })}
      />
      <TextField
        {...fieldAt(form, 'perMinute')}
        label={t('webhooks.sending.perMinute')}
        inputMode="numeric"
        hint={t('webhooks.sending.perMinuteHint')}
        value={draft.perMinute}
        onValue={(perMinute) => change({ perMinute })}
      />
      <Toggle
        name="logBodies"
        label={t('webhooks.sending.logBodies')}
        hint={t('webhooks.sending.logBodiesHint')}
        on={draft.logBodies}
        onToggle={(logBodies) => change({ logBodies })}
      />
    </Fold>
  );
}
