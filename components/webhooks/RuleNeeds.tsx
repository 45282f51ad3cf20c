import { ruleHolder } from '../../lib/config/secret-holders.ts';
import { t } from '../../lib/i18n.ts';
import type { Rule } from '../../lib/webhooks/rule.ts';
import { secretNeeds } from '../options/connector-needs.ts';
import { HostNotice } from '../options/HostNotice.tsx';
import type { OptionsState } from '../options/options-state.ts';
import { buttonClass } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';

interface Props {
  options: OptionsState;
  rule: Rule;
  /** The rule's page, as a hash. */
  page: string;
  /** Hosts are asked for elsewhere, all at once. */
  together: boolean;
}

/** What keeps a rule from sending, with the click that mends it; nothing where nothing does. */
export function RuleNeeds({ options, rule, page, together }: Props) {
  const saved = options.settings.ruleSecrets[rule.id] ?? {};
  const { missing, unreadable } = secretNeeds(ruleHolder(rule), saved, options.sealed);
  return (
    <>
      {together ? null : <HostNotice options={options} address={rule.request.url} without="webhooks" />}
      {missing.length + unreadable.length === 0 ? null : (
        <Notice
          kind="warning"
          action={
            <a class={buttonClass()} href={page}>
              {t('options.connectors.enterSecret')}
            </a>
          }
        >
          {missing.length > 0
            ? t('options.connectors.secretMissing', { names: missing.map(quoted).join(', ') })
            : t('options.connectors.secretUnreadable', { names: unreadable.map(quoted).join(', ') })}
        </Notice>
      )}
    </>
  );
}

function quoted(name: string): string {
  return t('options.quoted', { name });
}
