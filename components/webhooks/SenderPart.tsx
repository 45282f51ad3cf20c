import { t } from '../../lib/i18n.ts';
import { FormPart } from '../options/FormPart.tsx';
import { fieldAt } from '../options/form-part.ts';
import { ChoiceField } from '../ui/ChoiceField.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { RuleForm } from './use-rule-draft.ts';

/** Whose browser sends, of all that see the event. */
export function SenderPart({ form }: { form: RuleForm }) {
  const { draft, change } = form;
  return (
    <FormPart title={t('webhooks.sender.title')}>
      <ChoiceField
        name="sender.who"
        label={t('webhooks.sender.who')}
        value={draft.who}
        options={[
          {
            value: 'everyone',
            label: t('webhooks.sender.everyone'),
            hint: t('webhooks.sender.everyoneHint', { header: 'webhook-id' }),
          },
          {
            value: 'assignee',
            label: t('webhooks.sender.assignee'),
            hint: t('webhooks.sender.assigneeHint'),
          },
          { value: 'flag', label: t('webhooks.sender.flag'), hint: t('webhooks.sender.flagHint') },
        ]}
        onValue={(who) => change({ who })}
      />
      {draft.who === 'flag' ? (
        <TextField
          {...fieldAt(form, 'sender.flag')}
          label={t('webhooks.sender.flagName')}
          required
          placeholder={t('webhooks.sender.flagExample')}
          hint={t('webhooks.sender.flagWhere', {
            key: 'flags',
            page: t('config.title'),
            example: flagFile(draft.flag),
          })}
          value={draft.flag}
          onValue={(flag) => change({ flag })}
        />
      ) : null}
    </FormPart>
  );
}

/** A config file that gives a browser this flag and nothing else. */
function flagFile(flag: string): string {
  return JSON.stringify({ version: 2, flags: [flag.trim() || t('webhooks.sender.flagExample')] });
}
