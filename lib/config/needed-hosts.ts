import { connectorHosts } from '../lookup/connector-hosts.ts';
import { hostPattern } from '../lookup/endpoint-url.ts';
import type { Config } from './config.ts';

/** Every host pattern that a config needs access to, each once. */
export function neededHosts(config: Pick<Config, 'connectors' | 'helpdesks'>): string[] {
  const sites = config.helpdesks.map((entry) => hostPattern(entry.origin));
  return [...new Set([...config.connectors.flatMap(connectorHosts), ...sites])];
}

/** True where nothing in the config needs this address' host any more: patterns carry no port, so two sites may share one. */
export function isUnused(address: string, config: Pick<Config, 'connectors' | 'helpdesks'>): boolean {
  return !neededHosts(config).includes(hostPattern(address));
}
