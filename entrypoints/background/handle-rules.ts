import { ruleHolder } from '../../lib/config/secret-holders.ts';
import type { Handlers } from '../../lib/dispatch.ts';
import { duplicateEntry } from '../../lib/duplicate-entry.ts';
import { t } from '../../lib/i18n.ts';
import { insertAfter } from '../../lib/lookup/order-connectors.ts';
import type { Rule } from '../../lib/webhooks/rule.ts';
import { copySecrets } from './copy-secrets.ts';
import { forbidden, lockedReply, refused } from './refusals.ts';
import { deliverNow, retryMended } from './run-deliveries.ts';
import { pushToAllTabs } from './show.ts';
import type { World } from './world.ts';

type Messages = 'save-rule' | 'save-rule-secrets' | 'forget-next-secret' | 'delete-rule' | 'duplicate-rule';

/** What our own pages may change of webhook rules. What the organisation sets is refused here too, not only locked in the form. */
export function handleRules(world: World): Pick<Handlers, Messages> {
  return {
    'save-rule': async ({ rule, secrets }) => {
      const denied = await deniedFor(world, rule.id);
      if (denied !== null) return denied;
      const saved = await world.changeMine((mine) => ({ ...mine, rules: replaced(mine.rules, rule) }));
      if (saved.ok) await world.vault.put(ruleHolder(rule), secrets);
      if (saved.ok) await pushToAllTabs(world);
      if (saved.ok) void retryMended(world, rule.id);
      return saved;
    },

    'save-rule-secrets': async ({ rule: id, secrets }) => {
      const { effective, locked } = await world.layers();
      const rule = effective.rules.find((candidate) => candidate.id === id);
      if (rule === undefined) return refused('rule', t('refusals.ruleGone'));
      await world.vault.putAll([
        { owner: { ...ruleHolder(rule), hides: locked.rules.includes(id) }, secrets },
      ]);
      void retryMended(world, id);
      return { ok: true };
    },

    'forget-next-secret': ({ rule: id }) => world.vault.remove({ kind: 'rule', id }, ['signing_next']),

    'delete-rule': async ({ rule: id }) => {
      const denied = await deniedFor(world, id);
      if (denied !== null) return denied;
      const changed = await world.changeMine((mine) => ({
        ...mine,
        rules: mine.rules.filter((entry) => entry.id !== id),
      }));
      if (changed.ok) await world.forgetRule(id);
      if (changed.ok) await world.deliveries.endRule(id, 'rule-gone', Date.now());
      if (changed.ok) await pushToAllTabs(world);
      if (changed.ok) void deliverNow(world);
      return changed;
    },

    'duplicate-rule': async ({ rule: id }) => {
      const denied = await forbidden(world, 'rules');
      if (denied !== null) return denied;
      const { effective, locked } = await world.layers();
      const original = effective.rules.find((rule) => rule.id === id);
      if (original === undefined) return refused('rule', t('refusals.ruleGone'));
      const copy = duplicateEntry(original, effective.rules);
      const saved = await world.changeMine((mine) => ({ ...mine, rules: insertAfter(mine.rules, id, copy) }));
      if (saved.ok && !locked.rules.includes(id)) await copySecrets(world.vault, ruleHolder(original), copy);
      return saved;
    },
  };
}

/** Why the agent may not change the rule of this id; `null` where nothing is in the way. */
async function deniedFor(world: World, id: string) {
  const { locked } = await world.layers();
  return locked.rules.includes(id) ? lockedReply() : forbidden(world, 'rules');
}

function replaced(rules: Rule[], rule: Rule): Rule[] {
  const isKnown = rules.some(({ id }) => id === rule.id);
  return isKnown ? rules.map((entry) => (entry.id === rule.id ? rule : entry)) : [...rules, rule];
}
