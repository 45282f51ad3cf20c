import { useContext, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import type { Connector } from '../../lib/lookup/connector.ts';
import type { When } from '../../lib/webhooks/conditions.ts';
import { FormPart } from '../options/FormPart.tsx';
import { Button } from '../ui/Button.tsx';
import { ReadOnly } from '../ui/read-only.ts';
import { SelectField } from '../ui/SelectField.tsx';
import { ConditionGroup } from './ConditionGroup.tsx';
import { NEW_CONDITION } from './condition-choices.ts';
import type { RuleForm } from './use-rule-draft.ts';

export interface ConditionsProps {
  form: RuleForm;
  /** The connectors whose answers can decide. */
  connectors: readonly Pick<Connector, 'id' | 'name'>[];
  /** The helpdesks that there are. */
  helpdesks: readonly { id: string; name: string }[];
}

type Group = When['groups'][number];

/** For which of its events the rule sends: groups of conditions. */
export function ConditionsPart(props: ConditionsProps) {
  const { form } = props;
  const { when } = form.draft;
  const readOnly = useContext(ReadOnly);
  const add = useRef<HTMLButtonElement>(null);
  const set = (groups: Group[]) => form.change({ when: { ...when, groups } });
  const replace = (index: number, group: Group) => {
    if (group.conditions.length > 0) return set(when.groups.with(index, group));
    set(when.groups.toSpliced(index, 1));
    add.current?.focus();
  };
  return (
    <FormPart
      title={t('webhooks.conditions.title')}
      hint={when.groups.length === 0 ? t('webhooks.conditions.none') : t('webhooks.conditions.hint')}
    >
      {when.groups.length < 2 ? null : (
        <SelectField
          name="when.match"
          label={t('webhooks.conditions.groups')}
          value={when.match}
          options={[
            { value: 'all', label: t('webhooks.conditions.allGroups') },
            { value: 'any', label: t('webhooks.conditions.anyGroup') },
          ]}
          onValue={(match) => form.change({ when: { ...when, match } })}
        />
      )}
      {when.groups.map((group, index) => (
        <ConditionGroup
          key={index}
          {...props}
          group={group}
          index={index}
          only={when.groups.length === 1}
          onGroup={(changed) => replace(index, changed)}
        />
      ))}
      {readOnly ? null : (
        <div>
          <Button
            ref={add}
            onClick={() => set([...when.groups, { match: 'all', conditions: [NEW_CONDITION] }])}
          >
            {when.groups.length === 0 ? t('webhooks.conditions.add') : t('webhooks.conditions.addGroup')}
          </Button>
        </div>
      )}
    </FormPart>
  );
}
