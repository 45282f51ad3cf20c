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
    <Fold title="Show it for some tickets only" open={hasConditions(draft)}>
      <p class="field-hint">
        What is left empty is not asked. Where the panel is not shown, its endpoint is not asked either.
        Several values have commas between them: one that fits is enough.
      </p>
      <div class="field-pair">
        <TextField
          {...fieldAt(form, 'showWhen.statuses')}
          label="The ticket’s status is"
          placeholder="open, pending"
          value={draft.showStatuses}
          onValue={(showStatuses) => change({ showStatuses })}
        />
        <TextField
          {...fieldAt(form, 'showWhen.tags')}
          label="It has the tag"
          placeholder="vip, refund"
          value={draft.showTags}
          onValue={(showTags) => change({ showTags })}
        />
        <TextField
          {...fieldAt(form, 'showWhen.emailDomains')}
          label="The customer’s address is at"
          placeholder="acme.com, acme.example"
          value={draft.showDomains}
          onValue={(showDomains) => change({ showDomains })}
        />
        <TextField
          {...fieldAt(form, 'showWhen.helpdesks')}
          label="The helpdesk is"
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
        label="Another connector has answered"
        value={draft.showConnector}
        options={[
          { value: '', label: 'Does not matter' },
          ...others.map(({ id, name }) => ({ value: id, label: name })),
          ...(gone ? [{ value: draft.showConnector, label: `${draft.showConnector} (gone)` }] : []),
        ]}
        onValue={(showConnector) => change({ showConnector })}
      />
      {draft.showConnector === '' ? null : (
        <>
          <TextField
            {...fieldAt(form, 'showWhen.answer.path')}
            label="With a value at"
            code
            placeholder="customer.plan"
            hint="A path in its answer. Empty: it knows the customer."
            value={draft.showPath}
            onValue={(showPath) => change({ showPath })}
          />
          <TextField
            {...fieldAt(form, 'showWhen.answer.values')}
            label="Which is"
            placeholder="Pro, Business"
            hint="Empty: any value."
            value={draft.showValues}
            onValue={(showValues) => change({ showValues })}
          />
        </>
      )}
    </div>
  );
}
