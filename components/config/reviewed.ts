import { type ConfigChanges, configChanges, isUnchanged } from '../../lib/config/changes.ts';
import { type Config, MOST } from '../../lib/config/config.ts';
import { type ImportMode, importInto } from '../../lib/config/merge-configs.ts';
import { neededHosts } from '../../lib/config/needed-hosts.ts';
import { sealedForOwn, secretsNeeded } from '../../lib/config/secrets-needed.ts';
import { t } from '../../lib/i18n.ts';
import { patternHost } from '../../lib/lookup/endpoint-url.ts';
import type { Settings } from '../../lib/messages.ts';

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
  connector: string;
  connectorName: string;
  secret: string;
}

/** What somebody agrees to by importing a file. */
export interface Agreement {
  changes: ConfigChanges;
  /** Names of connectors that ask at each origin where they did not ask before. */
  endpoints: { origin: string; connectors: string[] }[];
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

export function agreementOn({ file, mine, mode }: Reviewed, { locked, secrets: saved }: Settings): Agreement {
  const after = importInto(mine, file, mode);
  const changes = configChanges(mine, after);
  const names = new Map(after.connectors.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const endpoints = byOrigin(changes.endpoints, nameOf);
  const asked = endpoints.map(({ origin }) => new URL(origin).hostname);
  const sealed = sealedForOwn({ ...after, sealed: file.sealed }).length;
  const inFile = new Set(file.connectors.map(({ id }) => id));
  const secrets = secretsNeeded(mine, after, saved)
    .filter((needed) => !needed.sealed && inFile.has(needed.connector))
    .filter(({ connector }) => !locked.connectors.includes(connector))
    .map(({ connector, name }) => ({ connector, connectorName: nameOf(connector), secret: name }));
  return {
    changes,
    endpoints,
    logins: changes.withLogin.map(nameOf),
    otherHosts: changes.hosts.map(patternHost).filter((host) => !asked.includes(host)),
    hidden: hiddenEntries(file, locked),
    sealed,
    secrets,
    tooLong: listsTooLong(after),
    hosts: neededHosts({
      connectors: after.connectors.filter(({ id }) => !locked.connectors.includes(id)),
      helpdesks: after.helpdesks.filter(({ origin }) => !locked.helpdesks.includes(origin)),
    }),
    isEmpty: isUnchanged(changes) && sealed === 0 && secrets.length === 0,
  };
}

function listsTooLong(after: Config): Agreement['tooLong'] {
  const lists = ['connectors', 'helpdesks', 'ownHelpdesks'] as const;
  return lists
    .map((list) => ({ list, count: after[list].length, most: MOST[list] }))
    .filter(({ count, most }) => count > most);
}

function byOrigin(
  endpoints: ConfigChanges['endpoints'],
  nameOf: (id: string) => string,
): Agreement['endpoints'] {
  const origins = new Map<string, string[]>();
  for (const { connector, to } of endpoints) {
    const { origin } = new URL(to);
    const others = origins.get(origin);
    if (others === undefined) origins.set(origin, [nameOf(connector)]);
    else others.push(nameOf(connector));
  }
  return [...origins].map(([origin, connectors]) => ({ origin, connectors }));
}

function hiddenEntries(file: Config, locked: Settings['locked']): string[] {
  return [
    ...file.connectors.filter(({ id }) => locked.connectors.includes(id)).map(({ name }) => name),
    ...file.helpdesks.filter(({ origin }) => locked.helpdesks.includes(origin)).map(({ origin }) => origin),
    ...file.ownHelpdesks.filter(({ id }) => locked.ownHelpdesks.includes(id)).map(({ name }) => name),
    ...(locked.workspace && file.workspace.id !== '' ? [t('config.kind.workspace')] : []),
  ];
}
