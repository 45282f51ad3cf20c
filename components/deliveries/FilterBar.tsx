import { formatLocale, t } from '../../lib/i18n.ts';
import type { DeliveryPage } from '../../lib/webhooks/reports.ts';
import type { Rule } from '../../lib/webhooks/rule.ts';
import { hashOf } from '../options/route.ts';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { DeliveryFilter } from './delivery-filter.ts';
import { stateText } from './StateBadge.tsx';

const STATES = [null, 'waiting', 'failed', 'delivered', 'skipped'] as const;

interface Props {
  filter: DeliveryFilter;
  rules: readonly Pick<Rule, 'id' | 'name'>[];
  /** `null` where they are not known, or are not those of what is filtered. */
  counts: DeliveryPage['counts'] | null;
  /** What was typed; the filter follows a little later. */
  typed: string;
  onType: (text: string) => void;
  onRule: (rule: string | null) => void;
}

/** Which deliveries are shown: of a state, of a rule, with a text. */
export function FilterBar({ filter, rules, counts, typed, onType, onRule }: Props) {
  return (
    <div class="delivery-filter">
      <StateChips filter={filter} counts={counts} />
      <search>
        <TextField
          name="text"
          label={t('deliveries.filter.search')}
          placeholder={t('deliveries.filter.hint')}
          value={typed}
          onValue={onType}
        />
        <SelectField
          name="rule"
          label={t('deliveries.filter.rule')}
          value={filter.rule ?? ''}
          options={[
            { value: '', label: t('deliveries.filter.allRules') },
            ...ruleOptions(rules, filter.rule),
          ]}
          onValue={(rule) => onRule(rule === '' ? null : rule)}
        />
      </search>
    </div>
  );
}

function StateChips({ filter, counts }: Pick<Props, 'filter' | 'counts'>) {
  return (
    <nav class="delivery-states" aria-label={t('deliveries.filter.states')}>
      {STATES.map((state) => (
        <a
          key={state}
          class="delivery-chip"
          href={hashOf({ page: 'deliveries', rule: filter.rule, state })}
          {...(state === filter.state ? { 'aria-current': 'page' as const } : {})}
        >
          {state === null ? t('deliveries.filter.all') : stateText(state)}{' '}
          {counts === null ? null : <span class="delivery-count">{countText(counts, state)}</span>}
        </a>
      ))}
    </nav>
  );
}

function countText(counts: DeliveryPage['counts'], state: DeliveryFilter['state']): string {
  const count = state === null ? Object.values(counts).reduce((sum, each) => sum + each, 0) : counts[state];
  return count.toLocaleString(formatLocale());
}

/** The rules there are, and the one that is asked for where it was deleted since. */
function ruleOptions(rules: Props['rules'], asked: string | null): { value: string; label: string }[] {
  const known = rules.map(({ id, name }) => ({ value: id, label: name }));
  const isKnown = asked === null || rules.some(({ id }) => id === asked);
  return isKnown ? known : [...known, { value: asked, label: asked }];
}
