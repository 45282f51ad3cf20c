import { t } from '../../lib/i18n.ts';
import { FormPart } from '../options/FormPart.tsx';
import type { OptionsState } from '../options/options-state.ts';
import { RuleHeaders } from './RuleHeaders.tsx';
import { SendingFold } from './SendingFold.tsx';
import { SignatureFold } from './SignatureFold.tsx';
import type { RuleForm } from './use-rule-draft.ts';

/** What most rules leave as it is. */
export function MorePart({ form, options }: { form: RuleForm; options: OptionsState }) {
  return (
    <FormPart title={t('webhooks.more')}>
      <SignatureFold form={form} options={options} />
      <RuleHeaders form={form} />
      <SendingFold form={form} />
    </FormPart>
  );
}
