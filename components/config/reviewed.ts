import { type ConfigChanges, configChanges, isUnchanged } from '../../lib/config/changes.ts';
import { type Config, MOST } from '../../lib/config/config.ts';
import { isLocked } from '../../lib/config/layers.ts';
import { type ImportMode, importInto } from '../../lib/config/merge-configs.ts';
import { neededHosts } from '../../lib/config/needed-hosts.ts';
import { secretHolders } from '../../lib/config/secret-holders.ts';
import { holderOf, type SecretHolderId } from '../../lib/config/secret-place.ts';
import { type SecretNeeded, sealedForOwn, secretsNeeded } from '../../lib/config/secrets-needed.ts';
import { t } from '../../lib/i18n.ts';
import { patternHost } from '../../lib/lookup/endpoint-url.ts';
import type { Settings } from '../../lib/messages.ts';
import type { Rule } from '../../lib/webhooks/rule.ts';

/** A file or an edited text that was read, and is looked at before anything of it is taken over. */
export interface Reviewed {
  /** The file's name; `null` where the text was edited here. */
  name: string | null;
  file: Config;
  /** My layer as it is. */
  mine: Config;
  mode: ImportMode;
}

/** A secret that the file does not carry and this browser has not got. */
export interface AskedSecret {
  holder: SecretHolderId;
  /** The name of the connector or rule. */
  name: string;
  secret: string;
}

/** What somebody agrees to by importing a file. */
export interface Agreement {
  changes: ConfigChanges;
  /** Names of connectors that ask at each origin where they did not ask before. */
  endpoints: { origin: string; connectors: string[] }[];
  /** Rules that would send to each origin where they did not send before, with what sets them off. */
  receivers: { origin: string; rules: Pick<Rule, 'id' | 'name' | 'events'>[] }[];
  /** Names of connectors that begin to send the agent's own login. */
  logins: string[];
  /** Further hosts that are needed: of sites and of pictures. */
  otherHosts: string[];
  /** Names of what is taken in and stays without effect: the organisation's of the same id is in force. */
  hidden: string[];
  /** How many secrets the file carries, for one passphrase. */
  sealed: number;
  secrets: AskedSecret[];
  /** Lists that would be longer than they may be: nothing can be imported then. */
  tooLong: { list: string; count: number; most: number }[];
  /** Match patterns of all hosts that are needed afterwards; what stays hidden needs none yet. */
  hosts: string[];
  /** The import would change nothing at all, and bring no secret. */
  isEmpty: boolean;
}

export function agreementOn({ file, mine, mode }: Reviewed, settings: Settings): Agreement {
  const { locked } = settings;
  const after = importInto(mine, file, mode);
  const changes = configChanges(mine, after);
  const names = new Map(after.connectors.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const asking = changes.endpoints.flatMap((each) =>
    'connector' in each ? [{ to: each.to, entry: nameOf(each.connector) }] : [],
  );
  const endpoints = byOrigin(asking);
  const receivers = byOrigin(newSenders(changes, after));
  const asked = [...endpoints, ...receivers].map(({ origin }) => new URL(origin).hostname);
  const sealed = sealedForOwn({ ...after, sealed: file.sealed }).length;
  const secrets = secretsAsked(file, settings, secretsNeeded(mine, after, settings));
  return {
    changes,
    endpoints: endpoints.map(({ origin, entries }) => ({ origin, connectors: entries })),
    receivers: receivers.map(({ origin, entries }) => ({ origin, rules: entries })),
    logins: changes.withLogin.map(nameOf),
    otherHosts: changes.hosts.map(patternHost).filter((host) => !asked.includes(host)),
    hidden: hiddenEntries(file, locked),
    sealed,
    secrets,
    tooLong: listsTooLong(after),
    hosts: neededHosts({
      connectors: after.connectors.filter(({ id }) => !locked.connectors.includes(id)),
      rules: after.rules.filter(({ id }) => !locked.rules.includes(id)),
      helpdesks: after.helpdesks.filter(({ origin }) => !locked.helpdesks.includes(origin)),
    }),
    isEmpty: isUnchanged(changes) && sealed === 0 && secrets.length === 0,
  };
}

function listsTooLong(after: Config): Agreement['tooLong'] {
  const lists = ['connectors', 'rules', 'helpdesks', 'ownHelpdesks', 'flags'] as const;
  return lists
    .map((list) => ({ list, count: after[list].length, most: MOST[list] }))
    .filter(({ count, most }) => count > most);
}

/** What the file's own connectors and rules lack; what the organisation's of the same id hides needs none yet. */
function secretsAsked(file: Config, { locked }: Settings, needed: SecretNeeded[]): AskedSecret[] {
  const holders = secretHolders(file).filter((holder) => !isLocked(locked, holder));
  return needed
    .filter(({ sealed }) => !sealed)
    .flatMap((secret) => {
      const { kind, id } = holderOf(secret);
      const holder = holders.find((each) => each.kind === kind && each.id === id);
      return holder === undefined ? [] : [{ holder: { kind, id }, name: holder.name, secret: secret.name }];
    });
}

function newSenders({ endpoints }: ConfigChanges, { rules }: Config): { to: string; entry: Rule }[] {
  return endpoints.flatMap((each) => {
    const rule = 'rule' in each ? rules.find(({ id }) => id === each.rule) : undefined;
    return rule === undefined ? [] : [{ to: each.to, entry: rule }];
  });
}

function byOrigin<Entry>(found: { to: string; entry: Entry }[]): { origin: string; entries: Entry[] }[] {
  const origins = Map.groupBy(found, ({ to }) => new URL(to).origin);
  return [...origins].map(([origin, entries]) => ({ origin, entries: entries.map(({ entry }) => entry) }));
}

function hiddenEntries(file: Config, locked: Settings['locked']): string[] {
  return [
    ...file.connectors.filter(({ id }) => locked.connectors.includes(id)).map(({ name }) => name),
    ...file.rules.filter(({ id }) => locked.rules.includes(id)).map(({ name }) => name),
    ...file.helpdesks.filter(({ origin }) => locked.helpdesks.includes(origin)).map(({ origin }) => origin),
    ...file.ownHelpdesks.filter(({ id }) => locked.ownHelpdesks.includes(id)).map(({ name }) => name),
    ...(locked.workspace && file.workspace.id !== '' ? [t('config.kind.workspace')] : []),
  ];
}
