import type { ConfigStore } from '../../lib/config/config-store.ts';
import type { OrganisationStore } from '../../lib/config/organisation-store.ts';
import type { RulesInForce } from '../../lib/webhooks/drain.ts';

/** The rules in force, and whether that is all of them: of a layer that is kept and that this release cannot read, the next one may know some. */
export async function rulesInForce(
  config: Pick<ConfigStore, 'read'>,
  organisation: Pick<OrganisationStore, 'read'>,
): Promise<RulesInForce> {
  const [{ effective, unreadable }, theirs] = await Promise.all([config.read(), organisation.read()]);
  const complete = unreadable === undefined && theirs?.unreadable !== true;
  return { rules: effective.rules, complete };
}
