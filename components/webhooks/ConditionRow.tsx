import { useContext } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { needsValue } from '../../lib/webhooks/comparisons.ts';
import type { Condition } from '../../lib/webhooks/conditions.ts';
import { fieldAt } from '../options/form-part.ts';
import { Button } from '../ui/Button.tsx';
import { ReadOnly } from '../ui/read-only.ts';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { ConditionsProps } from './ConditionsPart.tsx';
import { comparisonChoices, isNumeric, subjectChoices, withSubject } from './condition-choices.ts';

interface Props extends ConditionsProps {
  condition: Condition;
  /** Its path in the rule. */
  at: string;
  /** From 1, within its group. */
  number: number;
  onCondition: (condition: Condition) => void;
  onRemove: () => void;
}

/** One condition: what it looks at, how that is compared, and with what. */
export function ConditionRow(props: Props) {
  const { form, condition, at, number, connectors, onCondition, onRemove } = props;
  const readOnly = useContext(ReadOnly);
  return (
    <fieldset class="condition-row" aria-label={t('webhooks.conditions.row', { number })}>
      <SelectField
        {...fieldAt(form, `${at}.of`)}
        label={t('webhooks.conditions.subject')}
        value={condition.of}
        options={subjectChoices(connectors.length > 0 || condition.of === 'answer')}
        onValue={(of) => onCondition(withSubject(condition, of, connectors[0]?.id))}
      />
      {condition.of === 'answer' ? <AnswerFields {...props} /> : null}
      <SelectField
        {...fieldAt(form, `${at}.is`)}
        label={t('webhooks.conditions.comparison')}
        value={condition.is}
        options={comparisonChoices(condition.of, condition.is)}
        onValue={(is) => onCondition({ ...condition, is, value: needsValue(is) ? condition.value : '' })}
      />
      {needsValue(condition.is) ? <ValueField {...props} /> : null}
      {readOnly ? null : (
        <Button kind="quiet" aria-label={t('webhooks.conditions.removeRow', { number })} onClick={onRemove}>
          {t('options.remove')}
        </Button>
      )}
    </fieldset>
  );
}

function AnswerFields({ form, condition, at, connectors, onCondition }: Props) {
  const { connector = '' } = condition;
  const gone = !connectors.some(({ id }) => id === connector);
  return (
    <>
      <SelectField
        {...fieldAt(form, `${at}.connector`)}
        label={t('webhooks.conditions.connector')}
        value={connector}
        options={[
          ...connectors.map(({ id, name }) => ({ value: id, label: name })),
          ...(gone ? [{ value: connector, label: goneText(connector) }] : []),
        ]}
        onValue={(id) => onCondition({ ...condition, connector: id })}
      />
      <TextField
        {...fieldAt(form, `${at}.path`)}
        label={t('webhooks.conditions.path')}
        code
        placeholder="customer.plan"
        hint={t('webhooks.conditions.pathHint')}
        value={condition.path}
        onValue={(path) => onCondition({ ...condition, path })}
      />
    </>
  );
}

function ValueField({ form, condition, at, helpdesks, connectors, onCondition }: Props) {
  const field = { ...fieldAt(form, `${at}.value`), label: t('webhooks.conditions.value') };
  const onValue = (value: string) => onCondition({ ...condition, value });
  const choices = chosenFrom(condition, helpdesks, connectors);
  if (choices !== null)
    return <SelectField {...field} value={condition.value} options={choices} onValue={onValue} />;
  return (
    <TextField
      {...field}
      hint={valueHint(condition)}
      code={condition.is === 'matches'}
      inputMode={isNumeric(condition.is) ? 'decimal' : 'text'}
      value={condition.value}
      onValue={onValue}
    />
  );
}

/** The values that there are to choose from; `null` where anything can be typed. */
function chosenFrom(
  { of, is, value }: Condition,
  helpdesks: ConditionsProps['helpdesks'],
  connectors: ConditionsProps['connectors'],
) {
  if (!(is === 'is' || is === 'is_not')) return null;
  const offered = of === 'helpdesk' ? helpdesks : of === 'connector' ? connectors : null;
  if (offered === null) return null;
  const known = offered.map(({ id, name }) => ({ value: id, label: name }));
  return known.some((each) => each.value === value)
    ? known
    : [{ value, label: value === '' ? t('common.choose') : value }, ...known];
}

function valueHint({ of, is }: Condition): string | undefined {
  if (is === 'matches') return t('webhooks.conditions.patternHint');
  switch (of) {
    case 'reply_author':
      return t('webhooks.conditions.authorHint', { customer: 'customer', agent: 'agent' });
    case 'age_hours':
      return t('webhooks.conditions.ageHint');
    case 'tags':
      return t('webhooks.conditions.tagsHint');
    default:
      return undefined;
  }
}

function goneText(connector: string): string {
  return connector === '' ? t('common.choose') : t('options.showWhen.goneConnector', { name: connector });
}
