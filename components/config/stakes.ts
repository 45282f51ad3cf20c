import type { Config } from '../../lib/config/config.ts';
import { neededHosts } from '../../lib/config/needed-hosts.ts';
import type { Helpdesk } from '../../lib/helpdesks/helpdesk.ts';
import { type Connector, secretNames } from '../../lib/lookup/connector.ts';
import type { Settings } from '../../lib/messages.ts';
import { ownValue } from '../../lib/own-value.ts';

/** A secret that a connector wants and this browser has not. `sealed`: the file carries it under its passphrase. */
export interface NeededSecret {
  connector: string;
  connectorName: string;
  secret: string;
  sealed: boolean;
}

/** What somebody takes on with a file, beside what it changes. */
export interface Stakes {
  /** Endpoints that customers' addresses were not sent to before: `https://crm.example.com`, and for which connectors. */
  endpoints: { origin: string; connectors: string[] }[];
  /** Own helpdesks, new or changed, that read with the agent's session: the paths they ask for and the cookies they read. */
  sessions: { name: string; requests: string[]; cookies: string[] }[];
  /** The names of connectors, new or changed, that send the agent's own login. */
  logins: string[];
  secrets: NeededSecret[];
  /** Match patterns of all hosts that are needed afterwards. */
  hosts: string[];
}

/** What is at stake between two states of my layer. `file` is what the later one came from. */
export function stakesOf(before: Config, after: Config, file: Config, saved: Settings['secrets']): Stakes {
  const connectors = newOnes(before.connectors, after.connectors);
  const known = new Set(before.connectors.map(({ endpoint }) => originOf(endpoint)));
  const endpoints = new Map<string, string[]>();
  for (const { endpoint, name } of connectors.filter(({ endpoint: url }) => !known.has(originOf(url))))
    endpoints.set(originOf(endpoint), [...(endpoints.get(originOf(endpoint)) ?? []), name]);
  return {
    endpoints: [...endpoints].map(([origin, names]) => ({ origin, connectors: names })),
    sessions: newOnes(before.ownHelpdesks, after.ownHelpdesks).map(sessionOf).filter(readsSession),
    logins: connectors.filter(({ credentials }) => credentials === 'include').map(({ name }) => name),
    secrets: connectors.flatMap((connector) => secretsOf(connector, before, file, saved)),
    hosts: neededHosts(after),
  };
}

/** Those that are not there before in the same words. */
function newOnes<T extends { id: string }>(before: readonly T[], after: readonly T[]): T[] {
  const former = new Map(before.map((entry) => [entry.id, JSON.stringify(entry)]));
  return after.filter((entry) => former.get(entry.id) !== JSON.stringify(entry));
}

function secretsOf(
  connector: Connector,
  before: Config,
  { sealed }: Config,
  saved: Settings['secrets'],
): NeededSecret[] {
  const { id, name, endpoint } = connector;
  const origin = originOf(endpoint);
  const former = before.connectors.find((entry) => entry.id === id);
  const kept = former !== undefined && originOf(former.endpoint) === origin ? ownValue(saved, id) : undefined;
  const isSealed = (secret: string) =>
    sealed?.secrets.some((it) => it.connector === id && it.name === secret && it.origin === origin) ?? false;
  return secretNames(connector)
    .filter((secret) => isSealed(secret) || kept === undefined || ownValue(kept, secret) !== 'saved')
    .map((secret) => ({ connector: id, connectorName: name, secret, sealed: isSealed(secret) }));
}

function sessionOf({ name, requests }: Helpdesk): Stakes['sessions'][number] {
  const headers = Object.values(requests).flatMap((request) => Object.values(request.headers));
  const cookies = headers.flatMap((header) => ('cookie' in header ? [header.cookie] : []));
  return { name, requests: Object.values(requests).map(({ path }) => path), cookies: [...new Set(cookies)] };
}

function readsSession({ requests, cookies }: Stakes['sessions'][number]): boolean {
  return requests.length + cookies.length > 0;
}

function originOf(address: string): string {
  return new URL(address).origin;
}
