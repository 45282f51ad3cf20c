import type { Config } from './config.ts';
import { type EntryChange, fieldsThatDiffer, listChanges } from './list-changes.ts';
import { neededHosts } from './needed-hosts.ts';
import { type SecretHolder, secretHolders } from './secret-holders.ts';
import { type SecretNeeded, secretsNeeded } from './secrets-needed.ts';
import { type SessionUse, sessionUse, sitesWithCredential } from './session-use.ts';

/** What another config would change, for those who decide whether it may. */
export interface ConfigChanges {
  connectors: EntryChange[];
  rules: EntryChange[];
  helpdesks: EntryChange[];
  ownHelpdesks: EntryChange[];
  /** Names of everything outside the lists that differs: `allow`, `sidebar`. */
  settings: string[];
  /** Endpoints at origins that the connector did not ask, or the rule did not send to, before. `from` is `null` where it is new. */
  endpoints: NewEndpoint[];
  /** Match patterns of hosts that access must be asked for. */
  hosts: string[];
  /** What own helpdesks that are new or changed do with the agent's session. */
  session: SessionUse[];
  /** Origins of sites whose helpdesk would begin to take a sign-in token out of a cookie. */
  withCredential: string[];
  /** Connectors that would send the agent's own login to an endpoint that does not get it today. */
  withLogin: string[];
  /** Secrets that somebody must type. */
  secrets: SecretNeeded[];
}

export type NewEndpoint = { from: string | null; to: string } & ({ connector: string } | { rule: string });

/** Names what differs from `before` to `after`. Two configs that mean the same have no change, whatever their order of keys. */
export function configChanges(before: Config, after: Config): ConfigChanges {
  const ownHelpdesks = listChanges(before.ownHelpdesks, after.ownHelpdesks, ({ id }) => id);
  const touched = new Set(ownHelpdesks.filter(({ kind }) => kind !== 'removed').map(({ key }) => key));
  const hosts = neededHosts(before);
  return {
    connectors: listChanges(before.connectors, after.connectors, ({ id }) => id),
    rules: listChanges(before.rules, after.rules, ({ id }) => id),
    helpdesks: listChanges(before.helpdesks, after.helpdesks, ({ origin }) => origin),
    ownHelpdesks,
    settings: fieldsThatDiffer(settingsOf(before), settingsOf(after)),
    endpoints: newEndpoints(before, after),
    hosts: neededHosts(after).filter((host) => !hosts.includes(host)),
    session: after.ownHelpdesks.filter(({ id }) => touched.has(id)).flatMap(sessionUse),
    withCredential: newWithCredential(before, after),
    withLogin: newWithLogin(before, after),
    secrets: secretsNeeded(before, after),
  };
}

/** Whether nothing would change. */
export function isUnchanged(changes: ConfigChanges): boolean {
  const { connectors, rules, helpdesks, ownHelpdesks, settings } = changes;
  return [connectors, rules, helpdesks, ownHelpdesks, settings].every((list) => list.length === 0);
}

/** The editor's `$schema` means nothing to the extension. */
function settingsOf(config: Config): object {
  const { $schema: _, connectors, rules, helpdesks, ownHelpdesks, ...settings } = config;
  return settings;
}

function newEndpoints(before: Config, after: Config): NewEndpoint[] {
  const known = new Map(secretHolders(before).map((holder) => [keyOf(holder), holder.endpoint]));
  return secretHolders(after).flatMap((holder) => {
    const { kind, id, endpoint } = holder;
    const from = known.get(keyOf(holder)) ?? null;
    if (from !== null && originOf(from) === originOf(endpoint)) return [];
    const moved = { from, to: endpoint };
    return [kind === 'rule' ? { rule: id, ...moved } : { connector: id, ...moved }];
  });
}

function keyOf({ kind, id }: SecretHolder): string {
  return `${kind} ${id}`;
}

function newWithLogin(before: Config, after: Config): string[] {
  const today = new Set(before.connectors.filter(sendsLogin).map(loginAt));
  return after.connectors
    .filter((connector) => sendsLogin(connector) && !today.has(loginAt(connector)))
    .map(({ id }) => id);
}

function newWithCredential(before: Config, after: Config): string[] {
  const today = new Set(sitesWithCredential(before).map(siteKey));
  return sitesWithCredential(after)
    .filter((site) => !today.has(siteKey(site)))
    .map(({ origin }) => origin);
}

function siteKey({ origin, helpdesk }: Config['helpdesks'][number]): string {
  return JSON.stringify([origin, helpdesk]);
}

function sendsLogin({ credentials }: Config['connectors'][number]): boolean {
  return credentials === 'include';
}

function loginAt({ id, endpoint }: Config['connectors'][number]): string {
  return JSON.stringify([id, originOf(endpoint)]);
}

function originOf(endpoint: string): string {
  return new URL(endpoint).origin;
}
