import { neededHosts } from '../../lib/config/needed-hosts.ts';
import { t } from '../../lib/i18n.ts';
import { hostPattern } from '../../lib/lookup/endpoint-url.ts';
import type { Rule } from '../../lib/webhooks/rule.ts';
import type { OptionsState } from '../options/options-state.ts';

/** Deletes rules: each leaves the list at once, and for good, with its secrets, when nobody took it back in time. */
export function useRuleDeletions(options: OptionsState) {
  const { port, toasts, reload, setDeleted } = options;

  const carryOut = async (rule: Rule) => {
    const { id, name } = rule;
    const deleted = await port
      .send('delete-rule', { rule: id })
      .then(({ ok }) => ok)
      .catch(() => false);
    if (deleted) await giveHostBack(rule);
    else toasts.show({ message: t('options.connectors.notDeleted', { name }) });
    await reload();
    setDeleted(deletedRule(id), false);
  };

  const giveHostBack = async ({ request }: Rule) => {
    const { effective } = await port.send('read-settings', {});
    const needed = neededHosts(effective, options.organisation.current?.source);
    const pattern = hostPattern(request.url);
    if (!needed.includes(pattern)) await port.removeHosts([pattern]);
  };

  const remove = (rule: Rule) => {
    const key = deletedRule(rule.id);
    setDeleted(key, true);
    toasts.show({
      message: t('webhooks.list.deleted', { name: rule.name }),
      undo: () => setDeleted(key, false),
      onGone: () => void carryOut(rule),
    });
  };

  return { remove };
}

/** What a rule is called among all that was deleted a moment ago: connectors have ids too. */
export function deletedRule(id: string): string {
  return `rule ${id}`;
}
