import { connectorHosts } from '../lookup/connector-hosts.ts';
import { hostPattern } from '../lookup/endpoint-url.ts';
import type { Config } from './config.ts';
import type { OrganisationSource } from './organisation.ts';

type Hosts = Pick<Config, 'connectors' | 'helpdesks' | 'rules'>;

/** Every host pattern that a config needs access to, each once: of `source` the host that it is read from. */
export function neededHosts(config: Hosts, source?: OrganisationSource): string[] {
  const sites = config.helpdesks.map((entry) => hostPattern(entry.origin));
  const rules = config.rules.map(({ request }) => hostPattern(request.url));
  const file = source?.kind === 'url' ? [hostPattern(source.url)] : [];
  return [...new Set([...config.connectors.flatMap(connectorHosts), ...rules, ...sites, ...file])];
}

/** True where nothing in the config, or in the way it gets here, needs this address' host any more: patterns carry no port, so two sites may share one. */
export function isUnused(address: string, config: Hosts, source?: OrganisationSource): boolean {
  return !neededHosts(config, source).includes(hostPattern(address));
}
