import { t } from '../../lib/i18n.ts';
import type { Connector } from '../../lib/lookup/connector.ts';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { Fold } from './Fold.tsx';
import { type FormPartProps, fieldAt } from './form-part.ts';
import { hasConditions } from './show-draft.ts';

interface Props extends FormPartProps {
  /** The connectors whose answers can decide. */
  others: readonly Pick<Connector, 'id' | 'name'>[];
}

/** For which tickets a panel is shown. Nothing typed: for all. */
export function ShowFold({ form, others }: Props) {
  const { draft, change } = form;
  return (
    <Fold title={t('options.showWhen.title')} open={hasConditions(draft)}>
      <p class="field-hint">{t('options.showWhen.hint')}</p>
      <div class="field-pair">
        <TextField
          {...fieldAt(form, 'showWhen.statuses')}
          label={t('options.showWhen.status')}
          placeholder={t('options.showWhen.statusExample')}
          value={draft.showStatuses}
          onValue={(showStatuses) => change({ showStatuses })}
        />
        <TextField
          {...fieldAt(form, 'showWhen.tags')}
          label={t('options.showWhen.tag')}
          placeholder={t('options.showWhen.tagExample')}
          value={draft.showTags}
          onValue={(showTags) => change({ showTags })}
        />
        <TextField
          {...fieldAt(form, 'showWhen.emailDomains')}
          label={t('options.showWhen.domain')}
          placeholder="acme.com, acme.example"
          value={draft.showDomains}
          onValue={(showDomains) => change({ showDomains })}
        />
        <TextField
          {...fieldAt(form, 'showWhen.helpdesks')}
          label={t('options.showWhen.helpdesk')}
          placeholder="zendesk, https://desk.acme.com"
          value={draft.showHelpdesks}
          onValue={(showHelpdesks) => change({ showHelpdesks })}
        />
      </div>
      <AnswerFields form={form} others={others} />
    </Fold>
  );
}

function AnswerFields({ form, others }: Props) {
  const { draft, change } = form;
  const gone = draft.showConnector !== '' && !others.some(({ id }) => id === draft.showConnector);
  if (others.length === 0 && !gone) return null;
  return (
    <div class="field-pair">
      <SelectField
        {...fieldAt(form, 'showWhen.answer.connector')}
        label={t('options.showWhen.answered')}
        value={draft.showConnector}
        options={[
          { value: '', label: t('options.showWhen.anyAnswer') },
          ...others.map(({ id, name }) => ({ value: id, label: name })),
          ...(gone
            ? [
                {
                  value: draft.showConnector,
                  label: t('options.showWhen.goneConnector', { name: draft.showConnector }),
                },
              ]
            : []),
        ]}
        onValue={(showConnector) => change({ showConnector })}
      />
      {draft.showConnector === '' ? null : (
        <>
          <TextField
            {...fieldAt(form, 'showWhen.answer.path')}
            label={t('options.showWhen.path')}
            code
            placeholder="customer.plan"
            hint={t('options.showWhen.pathHint')}
            value={draft.showPath}
            onValue={(showPath) => change({ showPath })}
          />
          <TextField
            {...fieldAt(form, 'showWhen.answer.values')}
            label={t('options.showWhen.value')}
            placeholder={t('options.showWhen.valueExample')}
            hint={t('options.showWhen.valueHint')}
            value={draft.showValues}
            onValue={(showValues) => change({ showValues })}
          />
        </>
      )}
    </div>
  );
}
