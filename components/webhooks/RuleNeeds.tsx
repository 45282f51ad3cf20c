import { ruleHolder } from '../../lib/config/secret-holders.ts';
import type { Rule } from '../../lib/webhooks/rule.ts';
import { secretNeeds } from '../options/connector-needs.ts';
import { HostNotice } from '../options/HostNotice.tsx';
import type { OptionsState } from '../options/options-state.ts';
import { SecretsNotice } from '../options/SecretsNotice.tsx';

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
  const needs = secretNeeds(ruleHolder(rule), saved, options.sealed);
  return (
    <>
      {together ? null : <HostNotice options={options} address={rule.request.url} without="webhooks" />}
      <SecretsNotice needs={needs} page={page} />
    </>
  );
}
