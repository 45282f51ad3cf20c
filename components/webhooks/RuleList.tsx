import { t } from '../../lib/i18n.ts';
import { allowed } from '../config/allowed.ts';
import { NotAllowed } from '../config/NotAllowed.tsx';
import type { OptionsState } from '../options/options-state.ts';
import { SealedPart } from '../options/SealedPart.tsx';
import { HostsNotice, TOGETHER } from '../organisation/HostsNotice.tsx';
import { missingHosts } from '../organisation/missing-hosts.ts';
import { buttonClass } from '../ui/Button.tsx';
import { NoRules } from './NoRules.tsx';
import { RuleRow } from './RuleRow.tsx';
import { deletedRule, useRuleDeletions } from './use-rule-deletions.ts';
import { useRulesHealth } from './use-rules-health.ts';
import { WebhooksHead } from './WebhooksHead.tsx';

/** Every webhook rule, the organisation's first, and how it fares. */
export function RuleList({ options }: { options: OptionsState }) {
  const { settings, deleted } = options;
  const deletions = useRuleDeletions(options);
  const { health, look } = useRulesHealth(options.port);
  const rules = settings.effective.rules.filter(({ id }) => !deleted.has(deletedRule(id)));
  const mayAdd = allowed(settings).rules;
  const changeable = mayAdd && settings.unreadable === undefined;
  const together = missingHosts(options).length >= TOGETHER;
  return (
    <>
      <WebhooksHead
        page="rules"
        action={
          rules.length === 0 || !changeable ? null : (
            <a class={buttonClass('primary')} href="#webhooks/new">
              {t('webhooks.list.add')}
            </a>
          )
        }
      >
        {t('webhooks.list.about')}
      </WebhooksHead>
      <SealedPart options={options} />
      {mayAdd ? null : <NotAllowed config={settings.effective} />}
      <HostsNotice options={options} atLeast={TOGETHER} />
      {rules.length === 0 ? (
        changeable && <NoRules />
      ) : (
        <ul class="rows">
          {rules.map((rule) => (
            <RuleRow
              key={rule.id}
              options={options}
              rule={rule}
              health={health === null ? null : (health[rule.id] ?? 'none')}
              together={together}
              onLook={() => void look()}
              onDelete={() => deletions.remove(rule)}
            />
          ))}
        </ul>
      )}
    </>
  );
}
