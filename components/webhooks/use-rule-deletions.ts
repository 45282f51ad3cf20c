import { t } from '../../lib/i18n.ts';
import { hostPattern } from '../../lib/lookup/endpoint-url.ts';
import type { Rule } from '../../lib/webhooks/rule.ts';
import type { OptionsState } from '../options/options-state.ts';
import { deletions } from '../options/use-deletions.ts';

/** Deletes rules: each leaves the list at once, and for good, with its secrets, when nobody took it back in time. */
export function useRuleDeletions(options: OptionsState) {
  return deletions<Rule>(options, {
    key: ({ id }) => deletedRule(id),
    hosts: ({ request }) => [hostPattern(request.url)],
    said: ({ name }) => t('webhooks.list.deleted', { name }),
    send: ({ id }) => options.port.send('delete-rule', { rule: id }),
  });
}

/** What a rule is called among all that was deleted a moment ago: connectors have ids too. */
export function deletedRule(id: string): string {
  return `rule ${id}`;
}
