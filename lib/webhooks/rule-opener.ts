import type { OpenSecret } from '../lookup/fill-secrets.ts';
import { ownValue } from '../own-value.ts';
import type { Vault } from '../secrets/vault.ts';

/** Opens a rule's own secrets for its endpoint. Those typed just now come before saved ones. Never rejects. */
export function ruleOpener(
  { rule, endpoint }: { rule: string; endpoint: string },
  typed: Readonly<Record<string, string>>,
  vault: Pick<Vault, 'open'>,
): OpenSecret {
  return async (name) => {
    const value = ownValue(typed, name)?.trim();
    if (value) return { state: 'secret', value };
    return vault.open({ kind: 'rule', id: rule, endpoint }, name).catch(() => ({ state: 'no-vault' }));
  };
}
