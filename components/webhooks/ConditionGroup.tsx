import { useContext, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import type { Condition, When } from '../../lib/webhooks/conditions.ts';
import { Button } from '../ui/Button.tsx';
import { ReadOnly } from '../ui/read-only.ts';
import { SelectField } from '../ui/SelectField.tsx';
import { ConditionRow } from './ConditionRow.tsx';
import type { ConditionsProps } from './ConditionsPart.tsx';
import { NEW_CONDITION } from './condition-choices.ts';

type Group = When['groups'][number];

interface Props extends ConditionsProps {
  group: Group;
  index: number;
  /** There is no other group. */
  only: boolean;
  /** One without conditions is to be removed. */
  onGroup: (group: Group) => void;
}

/** Some conditions, of which all or any have to hold. */
export function ConditionGroup({ group, index, only, onGroup, ...props }: Props) {
  const readOnly = useContext(ReadOnly);
  const add = useRef<HTMLButtonElement>(null);
  const { conditions } = group;
  const set = (changed: Condition[]) => onGroup({ ...group, conditions: changed });
  const remove = (row: number) => {
    set(conditions.toSpliced(row, 1));
    if (conditions.length > 1) add.current?.focus();
  };
  return (
    <fieldset class="condition-group">
      <legend class={only ? 'visually-hidden' : ''}>
        {t('webhooks.conditions.group', { number: index + 1 })}
      </legend>
      {conditions.length < 2 ? null : (
        <SelectField
          name={`when.groups.${index}.match`}
          label={t('webhooks.conditions.holds')}
          value={group.match}
          options={[
            { value: 'all', label: t('webhooks.conditions.all') },
            { value: 'any', label: t('webhooks.conditions.any') },
          ]}
          onValue={(match) => onGroup({ ...group, match })}
        />
      )}
      {conditions.map((condition, row) => (
        <ConditionRow
          key={row}
          {...props}
          condition={condition}
          at={`when.groups.${index}.conditions.${row}`}
          number={row + 1}
          onCondition={(changed) => set(conditions.with(row, changed))}
          onRemove={() => remove(row)}
        />
      ))}
      {readOnly ? null : (
        <div>
          <Button ref={add} kind="quiet" onClick={() => set([...conditions, NEW_CONDITION])}>
            {t('webhooks.conditions.addAnother')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
